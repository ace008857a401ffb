import { Field } from '#web/design-system/field';
import { MarkdownField } from '#web/features/quiz-editor/components/markdown-field';
import { mistakeAt } from '#web/features/quiz-editor/components/mistake-text';
import type { AnswerFieldsProps } from '#web/features/quiz-editor/logic/answer-fields';
import { questionLimits } from '#web/features/quiz-editor/logic/question-limits';
import { t } from '#web/shared/i18n/locale';

/** Shows the fields that every type has: points, image and explanation. */
export function CommonFields({ draft, onChange, mistakes }: AnswerFieldsProps) {
  return (
    <>
      <div className="field-pair">
        <Field
          type="number"
          inputMode="numeric"
          min={1}
          max={100}
          label={t('quizEditor.points')}
          hint={t('quizEditor.limits', { least: 1, most: 100 })}
          mistake={mistakeAt(mistakes, 'points')}
          value={draft.points}
          onChange={(event) => onChange({ points: event.target.value })}
        />
        <Field
          label={t('quizEditor.image')}
          hint={t('quizEditor.imageHint')}
          mistake={mistakeAt(mistakes, 'image')}
          dir="ltr"
          spellCheck={false}
          maxLength={questionLimits.image}
          value={draft.image}
          onChange={(event) => onChange({ image: event.target.value })}
        />
      </div>
      <MarkdownField
        name="explanation"
        label={t('quizEditor.explanation')}
        hint={t('quizEditor.explanationHint')}
        mistake={mistakeAt(mistakes, 'explanation')}
        maxLength={questionLimits.explanation}
        rows={2}
        value={draft.explanation}
        onChange={(event) => onChange({ explanation: event.target.value })}
      />
    </>
  );
}
