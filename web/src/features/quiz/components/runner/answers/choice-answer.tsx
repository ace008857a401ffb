import { chosenOf } from '@trellis/model/quiz/chosen';
import { toggled } from '#web/features/quiz/logic/answer-text';
import type { AnswerProps } from '#web/features/quiz/logic/answer-props';
import { OptionText } from '#web/features/quiz/components/runner/quiz-text';
import { t } from '#web/shared/i18n/locale';

/** Shows radio buttons, or checkboxes if several options can be correct. */
export function ChoiceAnswer({ question, answer, onAnswer, optionOrder, id }: AnswerProps) {
  const { type, options } = question;
  const isMultiple = type === 'multiple_select';
  const chosen = chosenOf(answer, options.length);
  const choose = (place: number) =>
    onAnswer(isMultiple ? toggled(answer, place, options.length) : `${place}`);
  return (
    <>
      {isMultiple && <p className="small quiet">{t('attempt.selectAll')}</p>}
      <div className="quiz-options">
        {optionOrder.map((place, index) => (
          <label key={place} className="quiz-option">
            <input
              type={isMultiple ? 'checkbox' : 'radio'}
              name={id}
              checked={chosen.includes(place)}
              onChange={() => choose(place)}
            />
            <OptionText source={options[place]!} number={index + 1} />
          </label>
        ))}
      </div>
      {!isMultiple && <ClearChoice isGiven={answer !== ''} onAnswer={onAnswer} />}
    </>
  );
}

const truths = ['true', 'false'] as const;

export function TruthAnswer({ answer, onAnswer, id }: AnswerProps) {
  return (
    <>
      <div className="quiz-options">
        {truths.map((truth) => (
          <label key={truth} className="quiz-option">
            <input
              type="radio"
              name={id}
              checked={answer === truth}
              onChange={() => onAnswer(truth)}
            />
            <span>{t(`attempt.${truth}`)}</span>
          </label>
        ))}
      </div>
      <ClearChoice isGiven={answer !== ''} onAnswer={onAnswer} />
    </>
  );
}

/**
 * A selected radio button cannot be cleared by itself. The button keeps its space while there is nothing to clear.
 */
function ClearChoice(props: { isGiven: boolean; onAnswer: (answer: string) => void }) {
  return (
    <button
      type="button"
      className="button plain quiz-clear"
      data-idle={!props.isGiven || undefined}
      disabled={!props.isGiven}
      onClick={() => props.onAnswer('')}
    >
      {t('attempt.clear')}
    </button>
  );
}
