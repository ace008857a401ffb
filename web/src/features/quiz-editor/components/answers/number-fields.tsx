import { readBounds } from '@trellis/model/quiz/number-range';
import { Field } from '#web/design-system/field';
import { GroupMistake, mistakeAt } from '#web/features/quiz-editor/components/mistake-text';
import { RowList } from '#web/features/quiz-editor/components/row-list';
import type { AnswerFieldsProps } from '#web/features/quiz-editor/logic/answer-fields';
import { newRow, type QuestionDraft } from '#web/features/quiz-editor/logic/question-draft';
import { numberOf } from '#web/features/quiz-editor/logic/write-question';
import { formatNumber, t } from '#web/shared/i18n/locale';

/** Shows the correct number or range, its tolerance and its units, and which numbers count. */
export function NumberFields({ draft, onChange, mistakes }: AnswerFieldsProps) {
  return (
    <fieldset className="answer-group">
      <legend>{t('quizEditor.numberGroup')}</legend>
      <div className="field-pair">
        <Field
          label={t('quizEditor.number')}
          hint={<span role="status">{readingOf(draft)}</span>}
          mistake={mistakeAt(mistakes, 'number')}
          dir="ltr"
          autoComplete="off"
          maxLength={100}
          value={draft.number}
          onChange={(event) => onChange({ number: event.target.value })}
        />
        <Field
          label={t('quizEditor.tolerance')}
          hint={t('quizEditor.toleranceHint')}
          mistake={mistakeAt(mistakes, 'tolerance')}
          dir="ltr"
          autoComplete="off"
          maxLength={50}
          value={draft.tolerance}
          onChange={(event) => onChange({ tolerance: event.target.value })}
        />
      </div>
      <div className="stack">
        <div>
          <h4>{t('quizEditor.units')}</h4>
          <p className="small quiet">{t('quizEditor.unitsHint')}</p>
        </div>
        <GroupMistake mistakes={mistakes} at="units" />
        <RowList
          rows={draft.units}
          onChange={(units) => onChange({ units })}
          make={newRow}
          nameOf={(number) => t('quizEditor.unitNumber', { number })}
          addText={t('quizEditor.addUnit')}
          mistakes={mistakes}
        />
      </div>
    </fieldset>
  );
}

/** Returns which numbers count as correct, as the grader reads the key. */
function readingOf({ number, tolerance }: QuestionDraft): string {
  const bounds = readBounds(number.trim());
  if (bounds === null) return t('quizEditor.numberHint');
  const off = Math.max(0, numberOf(tolerance) ?? 0);
  const [low, high] = [bounds[0] - off, bounds[1] + off].map((value) =>
    formatNumber(value, { maximumSignificantDigits: 12 }),
  ) as [string, string];
  return low === high
    ? t('quizEditor.countsOne', { number: low })
    : t('quizEditor.countsRange', { low, high });
}
