import { useId } from 'react';
import { GroupMistake } from '#web/features/quiz-editor/components/mistake-text';
import type { AnswerFieldsProps } from '#web/features/quiz-editor/logic/answer-fields';
import { t } from '#web/shared/i18n/locale';

const truths = ['true', 'false'] as const;

/** Asks whether a statement is true. */
export function TruthFields({ draft, onChange, mistakes }: AnswerFieldsProps) {
  const name = useId();
  return (
    <fieldset className="answer-group">
      <legend>{t('quizEditor.truth')}</legend>
      <GroupMistake mistakes={mistakes} at="truth" />
      <div className="row">
        {truths.map((truth) => (
          <label key={truth} className="check">
            <input
              type="radio"
              name={name}
              checked={draft.truth === truth}
              onChange={() => onChange({ truth })}
            />
            <span>{t(`attempt.${truth}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
