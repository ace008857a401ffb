import { useMemo } from 'react';
import { pairsOf, textOfPairs } from '#web/features/quiz/logic/answer-text';
import type { AnswerProps } from '#web/features/quiz/logic/answer-props';
import { plainOption } from '#web/features/quiz/logic/plain-option';
import { OptionText, QuizText } from '#web/features/quiz/components/runner/quiz-text';
import { formatNumber, t } from '#web/shared/i18n/locale';

/**
 * Shows a select for each option. Matches that are more than text are listed with numbers, because a select shows only text.
 */
export function MatchingAnswer(props: AnswerProps) {
  const { question, answer, onAnswer, optionOrder, matchOrder, id } = props;
  const { options, matches } = question;
  const pairs = pairsOf(answer, question);
  const plain = useMemo(() => matches.map(plainOption), [matches]);
  const isPlain = plain.every((text) => text !== null);
  const nameOf = (place: number) =>
    isPlain ? plain[place] : formatNumber(matchOrder.indexOf(place) + 1);
  const match = (option: number, value: string) =>
    onAnswer(textOfPairs(pairs.with(option, value === '' ? null : Number(value))));
  return (
    <>
      {!isPlain && (
        <ol className="quiz-matches">
          {matchOrder.map((place) => (
            <li key={place}>
              <QuizText source={matches[place]!} />
            </li>
          ))}
        </ol>
      )}
      <ul className="quiz-pairs">
        {optionOrder.map((option, index) => (
          <li key={option}>
            <OptionText
              id={`${id}-option-${option}`}
              source={options[option]!}
              number={index + 1}
            />
            <select
              aria-labelledby={`${id}-option-${option}`}
              value={pairs[option] ?? ''}
              onChange={(event) => match(option, event.target.value)}
            >
              <option value="">{t('attempt.chooseMatch')}</option>
              {matchOrder.map((place) => (
                <option key={place} value={place}>
                  {nameOf(place)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </>
  );
}
