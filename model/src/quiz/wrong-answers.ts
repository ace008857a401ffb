import type { AnswerKey } from '#model/content/quiz';
import { chosenOf } from '#model/quiz/chosen';
import type { FrozenQuestion } from '#model/quiz/quiz-version';
import { isAccepted } from '#model/quiz/text-match';
import { cutText } from '#model/text/cut-text';
import { foldText } from '#model/text/fold';

/** The length at which a wrong answer is cut, in characters. */
export const longestWrongAnswer = 80;

/**
 * Returns what is wrong with an answer that did not earn all points, in a form in which equal mistakes are equal: the wrong
 * options, pairs or blanks; the whole answer otherwise. What learners typed is folded and cut. Empty if something is only
 * missing.
 */
export const wrongAnswersOf = (
  question: FrozenQuestion,
  key: AnswerKey,
  answer: string,
): string[] => [
  ...new Set(
    mistakes(question, key, answer)
      .map((text) => cutText(text.trim(), longestWrongAnswer))
      .filter((text) => text !== ''),
  ),
];

function mistakes(question: FrozenQuestion, key: AnswerKey, answer: string): string[] {
  const { type, options, matches } = question;
  const chosen = chosenOf(answer, options.length).map((place) => options[place]!);
  switch (type) {
    case 'multiple_choice':
      return chosen;
    case 'multiple_select':
      return chosen.filter((option) => !key.acceptedAnswers.includes(option));
    case 'ordering':
      return [chosen.join(' › ')];
    case 'matching':
      return options.flatMap((option, index) => {
        const [place] = chosenOf(answer.split(',')[index] ?? '', matches.length);
        const match = place === undefined ? undefined : matches[place];
        return match === undefined || match === key.acceptedAnswers[index]
          ? []
          : [`${option} → ${match}`];
      });
    case 'blanks':
      return wrongBlanks(key, answer.split('\n'));
    default:
      return [foldText(answer)];
  }
}

/** Returns the wrong texts of blanks; numbered if there are several blanks. */
const wrongBlanks = (key: AnswerKey, given: string[]): string[] =>
  key.acceptedAnswers.flatMap((accepted, index) => {
    const text = foldText(given[index] ?? '').trim();
    if (text === '' || isAccepted(given[index] ?? '', accepted.split('|'), key)) return [];
    return [key.acceptedAnswers.length > 1 ? `${index + 1}: ${text}` : text];
  });
