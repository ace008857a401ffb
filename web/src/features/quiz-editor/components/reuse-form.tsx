import { useState } from 'react';
import type { StaffItem } from '@trellis/model/content/staff-outline';
import { Choice, Field } from '#web/design-system/field';
import { Skeleton } from '#web/design-system/skeleton';
import type { StoredQuestion } from '#web/features/quiz-editor/hooks/use-question-list';
import type { QueryState } from '#web/firebase/query-state';
import { foldWithOrigins } from '#web/shared/fold-text';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';
import { StateNotice } from '#web/shared/query-state-notice';
import { useCommand } from '#web/shared/use-command';

const fold = (text: string) => foldWithOrigins(text).folded;

/** Chooses questions of another quiz: first the quiz, then its questions. */
export function ReuseForm(props: {
  quizzes: StaffItem[];
  fromID: string;
  /** The questions of the chosen quiz, in order; undefined until one is chosen. */
  questions: QueryState<StoredQuestion[]> | undefined;
  /** How many more questions the quiz can have. */
  room: number;
  onChooseQuiz: (quizID: string) => void;
  onReuse: (questions: StoredQuestion[]) => Promise<unknown>;
  onClose: () => void;
}) {
  const { quizzes, fromID, questions, room, onChooseQuiz, onReuse, onClose } = props;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { run, isRunning, problem } = useCommand({
    'permission-denied': 'quizEditor.save.denied',
    unavailable: 'error.offline',
  });
  const all = questions?.status === 'ready' ? questions.value : [];
  const found = all.filter(({ questionText }) => fold(questionText).includes(fold(query).trim()));
  const wanted = all.filter(({ id }) => chosen.has(id));
  const isReady = wanted.length > 0 && wanted.length <= room && !isRunning;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        void run(async () => {
          await onReuse(wanted);
          onClose();
        });
      }}
    >
      <Choice
        label={t('quizEditor.reuse.quiz')}
        value={fromID}
        onChange={(event) => {
          setChosen(new Set());
          setQuery('');
          onChooseQuiz(event.target.value);
        }}
      >
        <option value="">{t('quizEditor.reuse.choose')}</option>
        {quizzes.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      {questions && questions.status !== 'ready' && (
        <StateNotice
          {...questions}
          skeleton={<Skeleton height="10rem" label={t('state.loading')} />}
        />
      )}
      {questions?.status === 'ready' && all.length === 0 && (
        <p className="notice">{t('quizEditor.reuse.none')}</p>
      )}
      {all.length > 0 && (
        <>
          <Field
            type="search"
            label={t('quizEditor.reuse.search')}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            // Enter would add the questions.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          <fieldset className="reuse-questions">
            <legend>{t('quizEditor.reuse.questions')}</legend>
            {found.map((question) => (
              <label key={question.id} className="check">
                <input
                  type="checkbox"
                  checked={chosen.has(question.id)}
                  onChange={() => toggle(question.id)}
                />
                <span className="reuse-text">
                  <span dir="auto">{question.questionText}</span>{' '}
                  <small className="quiet">{t(`quizEditor.type.${question.type}`)}</small>
                </span>
              </label>
            ))}
            {found.length === 0 && <p className="quiet">{t('quizEditor.reuse.nothing')}</p>}
          </fieldset>
        </>
      )}
      {wanted.length > room && (
        <p className="notice problem" role="alert">
          {t('quizEditor.reuse.full', { count: room })}
        </p>
      )}
      <Problem text={problem} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={!isReady}>
          {t('quizEditor.reuse.add', { count: wanted.length })}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('quizEditor.cancel')}
        </button>
      </div>
    </form>
  );
}
