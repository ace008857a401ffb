import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { questionType, type AnswerKey, type QuestionType } from '@trellis/model/content/quiz';
import { freezeQuestion } from '@trellis/model/quiz/freeze';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { Choice } from '#web/design-system/field';
import { answerFields } from '#web/features/quiz-editor/components/answers/answer-fields';
import { CommonFields } from '#web/features/quiz-editor/components/common-fields';
import { mistakeAt } from '#web/features/quiz-editor/components/mistake-text';
import { QuestionConflict } from '#web/features/quiz-editor/components/question-conflict';
import type { KeptDraft, KeptDrafts } from '#web/features/quiz-editor/data/kept-drafts';
import { useQuestionDraft } from '#web/features/quiz-editor/hooks/use-question-draft';
import {
  useQuestionSaving,
  type AfterSaving,
} from '#web/features/quiz-editor/hooks/use-question-saving';
import { gapAnswers } from '#web/features/quiz-editor/logic/gap-answers';
import { questionLimits } from '#web/features/quiz-editor/logic/question-limits';
import { mistakesIn } from '#web/features/quiz-editor/logic/question-checks';
import {
  schemeOf,
  schemesOf,
  type QuestionDraft,
  type Scheme,
} from '#web/features/quiz-editor/logic/question-draft';
import { writeQuestion } from '#web/features/quiz-editor/logic/write-question';
import { t } from '#web/shared/i18n/locale';
import { MarkdownField } from '#web/features/quiz-editor/components/markdown-field';
import { Problem } from '#web/shared/problem';

/** Shows a question as learners see it; without a key it cannot be graded. */
export type RenderTrial = (props: {
  question: FrozenQuestion;
  answerKey: AnswerKey | null;
  number: number;
  count: number;
}) => ReactNode;

/** Writes a question: its text, its answer, and how it is shown, which can be tried. */
export function QuestionForm(props: {
  id: string;
  number: number;
  count: number;
  /** The question as it is stored; null if it is not. */
  stored: QuestionDraft | null;
  start: KeptDraft;
  drafts: KeptDrafts;
  save: (draft: QuestionDraft, base: QuestionDraft) => Promise<void>;
  onSaved: (then: AfterSaving, type: QuestionType) => void;
  onClose: () => void;
  onDiscard: () => void;
  renderTrial: RenderTrial;
}) {
  const { id, number, count, stored, start, drafts, onSaved, onClose, onDiscard } = props;
  const writing = useQuestionDraft({ id, stored, start, drafts });
  const { draft, base, change, conflicts, isDirty } = writing;
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const mustFocus = useRef(false);
  const mistakes = mistakesIn(draft);
  const shown = isChecked ? mistakes : [];
  const saving = useQuestionSaving(stored === null, async (then) => {
    await props.save(draft, base);
    drafts.remove(id);
    onSaved(then, draft.type);
  });

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea[name="text"]')?.focus();
  }, []);
  // The first mistake can have the focus once it is shown.
  useLayoutEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    focusMistake(form.current);
  });
  const write = (changes: Partial<QuestionDraft>) => {
    saving.stopWaiting();
    change(changes);
  };
  const submit = (then: AfterSaving) => {
    setChecked(true);
    if (mistakes.length > 0 || conflicts.length > 0) mustFocus.current = true;
    else void saving.save(then);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit('next');
  };
  const AnswerFields = answerFields[draft.type];
  const schemes = schemesOf[draft.type];
  return (
    <div className="question-editing">
      {/* The shortcut works wherever one writes. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        ref={form}
        className="stack question-form"
        noValidate
        aria-label={t('quizEditor.question', { number })}
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          submit('close');
        }}
      >
        {stored === null && start.after === undefined && (
          <p className="notice problem" role="alert">
            {t('quizEditor.deletedElsewhere')}
          </p>
        )}
        {stored && <QuestionConflict writing={writing} stored={stored} />}
        <h3>{t('quizEditor.question', { number })}</h3>
        <Choice
          label={t('quizEditor.typeLabel')}
          hint={t(`quizEditor.typeHint.${draft.type}`)}
          value={draft.type}
          onChange={(event) => write({ type: questionType.parse(event.target.value) })}
        >
          {questionType.options.map((type) => (
            <option key={type} value={type}>
              {t(`quizEditor.type.${type}`)}
            </option>
          ))}
        </Choice>
        <MarkdownField
          name="text"
          label={t('quizEditor.text')}
          hint={t(draft.type === 'blanks' ? 'quizEditor.textBlanksHint' : 'quizEditor.textHint')}
          mistake={mistakeAt(shown, 'text')}
          maxLength={questionLimits.text}
          rows={2}
          value={draft.text}
          onChange={({ target: { value } }) =>
            write({ text: value, gaps: gapAnswers(draft.text, value, draft.gaps) })
          }
        />
        <AnswerFields draft={draft} onChange={write} mistakes={shown} />
        {schemes.length > 1 && (
          <Choice
            label={t('quizEditor.scheme')}
            hint={t(`quizEditor.schemeHint.${schemeOf(draft)}`)}
            value={schemeOf(draft)}
            onChange={(event) => write({ scheme: event.target.value as Scheme })}
          >
            {schemes.map((scheme) => (
              <option key={scheme} value={scheme}>
                {t(`quizEditor.scheme.${scheme}`)}
              </option>
            ))}
          </Choice>
        )}
        <CommonFields draft={draft} onChange={write} mistakes={shown} />
        {shown.length > 0 && (
          <p className="notice problem" role="alert">
            {t('quizEditor.mistakes', { count: shown.length })}
          </p>
        )}
        <Problem text={saving.problem} />
        {saving.isWaiting && (
          <p className="notice" role="status">
            {t('quizEditor.save.waits')}
          </p>
        )}
        <div className="row">
          <button className="button primary" disabled={saving.isRunning}>
            {t('quizEditor.save')}
          </button>
          <button
            type="button"
            className="button"
            aria-keyshortcuts="Control+Enter Meta+Enter"
            disabled={saving.isRunning}
            onClick={() => submit('next')}
          >
            {t('quizEditor.saveNext')}
          </button>
          <button type="button" className="button plain" onClick={onClose}>
            {t('quizEditor.close')}
          </button>
          {(isDirty || stored === null) && (
            <button type="button" className="button plain" onClick={onDiscard}>
              {t('quizEditor.discard')}
            </button>
          )}
        </div>
        <p className="small quiet">{t(isDirty ? 'quizEditor.kept' : 'quizEditor.shortcut')}</p>
      </form>
      <aside className="question-trial-side" aria-label={t('quizEditor.asLearner')}>
        <h3>{t('quizEditor.asLearner')}</h3>
        <Trial
          draft={draft}
          isValid={mistakes.length === 0}
          {...{ id, number, count }}
          render={props.renderTrial}
        />
      </aside>
    </div>
  );
}

function focusMistake(form: HTMLElement | null): void {
  form
    ?.querySelector<HTMLElement>(
      '[aria-invalid="true"], [data-wrong] ~ * :is(textarea, input), .both-versions button',
    )
    ?.focus();
}

/** Shows a draft as learners will see it; graded as they will be, once it is valid. */
function Trial(props: {
  id: string;
  number: number;
  count: number;
  draft: QuestionDraft;
  isValid: boolean;
  render: RenderTrial;
}) {
  const { id, number, count, draft, isValid, render } = props;
  const { content, key } = writeQuestion(draft);
  const points = Number.isInteger(content.points) ? content.points : 1;
  const frozen = freezeQuestion({ id, ...content, points }, key);
  return render({
    question: frozen.question,
    answerKey: isValid ? frozen.key : null,
    number,
    count,
  });
}
