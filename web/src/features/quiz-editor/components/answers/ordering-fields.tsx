import { GroupMistake } from '#web/features/quiz-editor/components/mistake-text';
import { RowList } from '#web/features/quiz-editor/components/row-list';
import type { AnswerFieldsProps } from '#web/features/quiz-editor/logic/answer-fields';
import { newRow } from '#web/features/quiz-editor/logic/question-draft';
import { t } from '#web/shared/i18n/locale';

/** Shows items in their correct order. */
export function OrderingFields({ draft, onChange, mistakes }: AnswerFieldsProps) {
  return (
    <fieldset className="answer-group">
      <legend>{t('quizEditor.items')}</legend>
      <p className="small quiet">
        {t('quizEditor.itemsHint')} {t('quizEditor.rows.keys')}
      </p>
      <GroupMistake mistakes={mistakes} at="items" />
      <RowList
        rows={draft.items}
        onChange={(items) => onChange({ items })}
        make={newRow}
        nameOf={(number) => t('quizEditor.itemNumber', { number })}
        addText={t('quizEditor.addItem')}
        mistakes={mistakes}
        isOrdered
      />
    </fieldset>
  );
}
