import { chosenOf } from '@trellis/model/quiz/grade-question';
import { maxAnswerText } from '@trellis/model/quiz/attempt';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { cutText } from '@trellis/model/text/cut-text';

/** The most that a text, a gap or a number may be long: no more of it is looked at. */
export const longest = { text: 2000, gap: 500, number: 200 } as const;
/** What choices may need of an attempt's room for answers, and what parts them. */
const reserve = 4000;

/** What all other answers leave of an attempt's room for the text of one. */
export function roomFor(questionID: string, answers: Readonly<Record<string, string>>): number {
  const others = Object.entries(answers).filter(([id]) => id !== questionID);
  const taken = others.reduce((sum, [, text]) => sum + text.length, 0);
  return Math.max(0, maxAnswerText - reserve - taken);
}

/** Security rules join answers by it. */
const separator = '\u001f';
const halves = /\p{Surrogate}/gu;

/** A text as an answer may hold it: no separators of the rules, no halves of characters, and not too long. */
export function cleaned(text: string, max: number): { text: string; isCut: boolean } {
  const whole = text.replaceAll(separator, '').replace(halves, '');
  return { text: cutText(whole, max), isCut: whole.length > max };
}

/** The options chosen, with one of them chosen or left: places in their order. */
export function toggled(answer: string, place: number, count: number): string {
  const chosen = new Set(chosenOf(answer, count));
  if (!chosen.delete(place)) chosen.add(place);
  return [...chosen].sort((a, b) => a - b).join(',');
}

/** What is matched with each option; null where nothing is yet. */
export function pairsOf(answer: string, { options, matches }: FrozenQuestion): (number | null)[] {
  const parts = answer.split(',');
  return options.map((_, index) => chosenOf(parts[index] ?? '', matches.length)[0] ?? null);
}

/** The same as an answer; nothing at all is no answer. */
export const textOfPairs = (pairs: (number | null)[]): string =>
  pairs.every((place) => place === null) ? '' : pairs.map((place) => place ?? '').join(',');

/** The order that a learner has given the options; null where they have given none. */
export function orderOf(answer: string, count: number): number[] | null {
  const places = chosenOf(answer, count);
  return places.length === count ? places : null;
}

/** What stands in each gap. */
export function gapsOf(answer: string, count: number): string[] {
  const lines = answer.split('\n');
  return Array.from({ length: count }, (_, index) => lines[index] ?? '');
}

/** The same as an answer; nothing at all is no answer. */
export const textOfGaps = (gaps: string[]): string =>
  gaps.every((gap) => gap === '') ? '' : gaps.map((gap) => gap.replace(/\n/g, ' ')).join('\n');

/** How many gaps a text has, as those who freeze it count them. */
export const countGaps = (text: string): number => text.match(/_{3,}/g)?.length ?? 0;

export type AnswerState = 'none' | 'part' | 'whole';

/** How much of a question is answered. */
export function answerState(question: FrozenQuestion, answer: string): AnswerState {
  const filled = partsOf(question, answer);
  const count = filled.filter(Boolean).length;
  return count === 0 ? 'none' : count < filled.length ? 'part' : 'whole';
}

function partsOf(question: FrozenQuestion, answer: string): boolean[] {
  const { type, options, questionText } = question;
  switch (type) {
    case 'matching':
      return pairsOf(answer, question).map((place) => place !== null);
    case 'blanks':
      return gapsOf(answer, countGaps(questionText)).map((gap) => gap.trim() !== '');
    case 'ordering':
      return [orderOf(answer, options.length) !== null];
    case 'multiple_choice':
    case 'multiple_select':
      return [chosenOf(answer, options.length).length > 0];
    default:
      return [answer.trim() !== ''];
  }
}
