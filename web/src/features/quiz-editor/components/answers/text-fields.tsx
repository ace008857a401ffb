import { Toggle } from '#web/design-system/field';
import { GroupMistake } from '#web/features/quiz-editor/components/mistake-text';
import { RowList } from '#web/features/quiz-editor/components/row-list';
import type { AnswerFieldsProps } from '#web/features/quiz-editor/logic/answer-fields';
import { newRow } from '#web/features/quiz-editor/logic/question-draft';
import { t } from '#web/shared/i18n/locale';

/** Shows the texts that are accepted as an answer. */
export function TextFields({ draft, onChange, mistakes }: AnswerFieldsProps) {
  return (
    <fieldset className="answer-group">
      <legend>{t('quizEditor.accepted')}</legend>
      <p className="small quiet">
        {t('quizEditor.acceptedHint')} {t('quizEditor.rows.keys')}
      </p>
      <GroupMistake mistakes={mistakes} at="accepted" />
      <RowList
        rows={draft.accepted}
        onChange={(accepted) => onChange({ accepted })}
        make={newRow}
        nameOf={(number) => t('quizEditor.acceptedNumber', { number })}
        addText={t('quizEditor.addAccepted')}
        mistakes={mistakes}
      />
      <SpellingFields {...{ draft, onChange }} />
    </fieldset>
  );
}

/** Asks what matters when texts are compared. */
export function SpellingFields({ draft, onChange }: Omit<AnswerFieldsProps, 'mistakes'>) {
  return (
    <>
      <Toggle
        label={t('quizEditor.matchesCase')}
        checked={draft.matchesCase}
        onChange={(event) => onChange({ matchesCase: event.target.checked })}
      />
      <Toggle
        label={t('quizEditor.matchesAccents')}
        checked={draft.matchesAccents}
        onChange={(event) => onChange({ matchesAccents: event.target.checked })}
      />
    </>
  );
}
