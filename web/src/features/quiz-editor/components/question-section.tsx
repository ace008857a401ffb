import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { questionType, type AnswerKey } from '@trellis/model/content/quiz';
import { maxQuestions } from '@trellis/model/quiz/freeze';
import { QuestionForm, type RenderTrial } from '#web/features/quiz-editor/components/question-form';
import { QuestionRow } from '#web/features/quiz-editor/components/question-row';
import { ReuseDialog } from '#web/features/quiz-editor/components/reuse-dialog';
import type { KeptDrafts } from '#web/features/quiz-editor/data/kept-drafts';
import {
  useQuestionList,
  type QuestionList,
  type StoredQuestion,
} from '#web/features/quiz-editor/hooks/use-question-list';
import { t } from '#web/shared/i18n/locale';
import { Problem } from '#web/shared/problem';

/** Shows the questions of a quiz: each opens in its place, and others are added, moved, copied and deleted. */
export function QuestionSection(props: {
  courseID: string;
  quizID: string;
  questions: StoredQuestion[];
  keys: ReadonlyMap<string, AnswerKey>;
  drafts: KeptDrafts;
  renderTrial: RenderTrial;
}) {
  const { courseID, quizID, questions, keys, drafts, renderTrial } = props;
  const [isReusing, setReusing] = useState(false);
  const list = useQuestionList(quizID, questions, keys, drafts);
  const count = list.list.length;
  const place = useFocusOnClose(list);
  const withDraft = new Set(drafts.ids());
  const last = list.list.at(-1);
  return (
    <section ref={place} className="stack question-section" aria-labelledby="questions">
      <h2 id="questions">{t('quizEditor.questions')}</h2>
      {count === 0 && <FirstQuestion onAdd={list.add} />}
      <ol className="question-list">
        {list.list.map((question, index) => (
          <li key={question.id} className="card">
            {question.id === list.openID ? (
              <QuestionForm
                id={question.id}
                number={index + 1}
                count={count}
                stored={question.stored}
                start={question.start}
                drafts={drafts}
                save={(draft, base) => list.save(question, draft, base)}
                onSaved={(then, type) => list.saved(question, then, type)}
                onClose={() => list.open(null)}
                onDiscard={() => list.discard(question)}
                renderTrial={renderTrial}
              />
            ) : (
              <QuestionRow
                question={question}
                number={index + 1}
                count={count}
                hasDraft={withDraft.has(question.id)}
                list={list}
              />
            )}
          </li>
        ))}
      </ol>
      <UndoNotice undo={list.undo} />
      <Problem text={list.problem} />
      <p role="status" className="small quiet">
        {list.said}
      </p>
      {count >= maxQuestions && (
        <p className="notice">{t('quizEditor.full', { count: maxQuestions })}</p>
      )}
      {count < maxQuestions && (
        <div className="row question-add">
          {count > 0 && (
            <button
              type="button"
              className="button primary"
              onClick={() => list.add(last?.asked?.type ?? 'multiple_choice', last?.id ?? null)}
            >
              {t('quizEditor.add')}
            </button>
          )}
          <button type="button" className="button" onClick={() => setReusing(true)}>
            {t('quizEditor.reuse')}
          </button>
        </div>
      )}
      {isReusing && (
        <ReuseDialog
          {...{ courseID, quizID }}
          room={maxQuestions - count}
          onReuse={list.reuse}
          onClose={() => setReusing(false)}
        />
      )}
    </section>
  );
}

/** Invites to write the first question. */
function FirstQuestion({ onAdd }: { onAdd: QuestionList['add'] }) {
  return (
    <div className="card first-question stack">
      <h3>{t('quizEditor.empty.title')}</h3>
      <p className="quiet">{t('quizEditor.empty.text')}</p>
      <ul className="type-buttons">
        {questionType.options.map((type) => (
          <li key={type}>
            <button type="button" className="button" onClick={() => onAdd(type)}>
              <span>{t(`quizEditor.type.${type}`)}</span>
              <small className="quiet">{t(`quizEditor.typeHint.${type}`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Says what was deleted, and offers to restore it; it has the focus, because what had it is gone. */
function UndoNotice({ undo }: { undo: QuestionList['undo'] }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (undo !== null) button.current?.focus();
  }, [undo]);
  if (undo === null) return null;
  return (
    <div className="notice row" role="status">
      <span>{undo.text}</span>
      <button ref={button} type="button" className="button" onClick={() => void undo.run()}>
        {t('quizEditor.undo')}
      </button>
    </div>
  );
}

/** Keeps the focus on a question when its form closes, or when it moves. */
function useFocusOnClose({ openID, list }: QuestionList) {
  const place = useRef<HTMLElement>(null);
  const before = useRef<{ openID: string | null; focused: string | null }>({
    openID: null,
    focused: null,
  });
  const sequence = list.map(({ id }) => id).join();
  const find = (id: string) =>
    place.current?.querySelector<HTMLElement>(`[data-question="${CSS.escape(id)}"]`);
  useLayoutEffect(() => {
    const closed = before.current.openID;
    before.current.openID = openID;
    if (closed !== null && openID === null) find(closed)?.focus();
  }, [openID]);
  // An element that moves in the DOM loses the focus.
  useLayoutEffect(() => {
    const { focused } = before.current;
    if (focused !== null && document.activeElement === document.body) find(focused)?.focus();
  }, [sequence]);
  useEffect(() => {
    const remember = () => {
      const row = document.activeElement?.closest('.question-row');
      before.current.focused =
        row?.querySelector('[data-question]')?.getAttribute('data-question') ?? null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  return place;
}
