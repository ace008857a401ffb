import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import type { QuestionFeedback } from '@trellis/model/quiz/attempt-feedback';
import { chosenOf } from '@trellis/model/quiz/chosen';
import { shuffledPlaces } from '@trellis/model/quiz/shuffle';

/** An option as shown. `isRight` is null while feedback is hidden. */
export type ShownOption = { text: string; isChosen: boolean; isRight: boolean | null };
/** An item and its match; `right` lists all accepted ones, null while feedback is hidden. */
export type Pair = { item: string; given: string; right: string[] | null; isRight: boolean | null };

/** A readable answer, and the correct one. */
export type AnswerReview =
  | { kind: 'options'; options: ShownOption[] }
  | { kind: 'text'; given: string; right: string[] | null }
  | { kind: 'pairs'; pairs: Pair[] }
  | { kind: 'order'; given: string[]; right: string[] | null };

/**
 * Returns indexes in the order in which an attempt shows them; `seed` is null if they are not shuffled.
 */
const shownPlaces = (count: number, seed: string | null): number[] =>
  seed === null ? Array.from({ length: count }, (_, place) => place) : shuffledPlaces(count, seed);

/** Returns items in the order in which an attempt shows them. */
export const inShownOrder = <T>(things: T[], seed: string | null): T[] =>
  shownPlaces(things.length, seed).map((place) => things[place]!);

/**
 * Returns a question's answer and the correct one in readable form.
 * @param answer as stored; empty if there is none
 * @param feedback null while it is hidden
 * @param seed the attempt's shuffle seed; null if options are not shuffled
 */
export function answerReview(
  question: FrozenQuestion,
  answer: string,
  feedback: Pick<QuestionFeedback, 'right'> | null,
  seed: string | null,
): AnswerReview {
  const { type, options, matches } = question;
  const right = feedback?.right ?? null;
  switch (type) {
    case 'true_false':
      return {
        kind: 'options',
        options: ['true', 'false'].map((text) => shown(text, answer.trim() === text, right)),
      };
    case 'multiple_choice':
    case 'multiple_select': {
      const chosen = chosenOf(answer, options.length);
      return {
        kind: 'options',
        options: shownPlaces(options.length, seed).map((place) =>
          shown(options[place]!, chosen.includes(place), right),
        ),
      };
    }
    case 'short_answer':
    case 'numeric':
      return { kind: 'text', given: answer, right };
    case 'ordering': {
      const given = chosenOf(answer, options.length).map((place) => options[place]!);
      return { kind: 'order', given, right };
    }
    case 'matching': {
      const given = answer.split(',').map((part) => chosenOf(part, matches.length)[0] ?? -1);
      return {
        kind: 'pairs',
        pairs: shownPlaces(options.length, seed).map((place) => {
          const match = matches[given[place] ?? -1] ?? '';
          const belongs = right?.[place];
          return {
            item: options[place]!,
            given: match,
            right: belongs === undefined ? null : [belongs],
            isRight: belongs === undefined ? null : match === belongs,
          };
        }),
      };
    }
    case 'blanks': {
      const given = answer.split('\n');
      const count = right?.length ?? gapsIn(question.questionText);
      return {
        kind: 'pairs',
        pairs: Array.from({ length: count }, (_, place) => ({
          item: '',
          given: given[place] ?? '',
          right: right === null ? null : (right[place] ?? '').split('|'),
          // Only the grader knows whether a different text was accepted.
          isRight: null,
        })),
      };
    }
  }
}

const shown = (text: string, isChosen: boolean, right: string[] | null): ShownOption => ({
  text,
  isChosen,
  isRight: right && right.includes(text),
});

const gap = /_{3,}/g;
const gapsIn = (text: string): number => text.match(gap)?.length ?? 0;

/** Returns a question's text with its blanks numbered. */
export const withNamedGaps = (text: string, nameOf: (number: number) => string): string => {
  let number = 0;
  return text.replace(gap, () => nameOf(++number));
};
