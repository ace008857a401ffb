import { chosenOf } from '@trellis/model/quiz/chosen';
import { maxAnswerText } from '@trellis/model/quiz/attempt';
import type { FrozenQuestion } from '@trellis/model/quiz/quiz-version';
import { cutText } from '@trellis/model/text/cut-text';

/** The maximum length of a text, a blank or a number; graders look at no more. */
export const longest = { text: 2000, gap: 500, number: 200 } as const;
/** The room that choices and separators need within the limit of an attempt. */
const reserve = 4000;

/** Returns the characters that other answers leave for a text. */
export function roomFor(questionID: string, answers: Readonly<Record<string, string>>): number {
  const others = Object.entries(answers).filter(([id]) => id !== questionID);
  const taken = others.reduce((sum, [, text]) => sum + text.length, 0);
  return Math.max(0, maxAnswerText - reserve - taken);
}

/** Separator with which security rules join answers. */
const separator = '\u001f';
const halves = /\p{Surrogate}/gu;

/**
 * Returns a text cleaned for storage: without the rules' separators and lone surrogates, and cut to the limit.
 */
export function cleaned(text: string, max: number): { text: string; isCut: boolean } {
  const whole = text.replaceAll(separator, '').replace(halves, '');
  return { text: cutText(whole, max), isCut: whole.length > max };
}

/** Returns the chosen options after toggling one: sorted indexes. */
export function toggled(answer: string, place: number, count: number): string {
  const chosen = new Set(chosenOf(answer, count));
  if (!chosen.delete(place)) chosen.add(place);
  return [...chosen].sort((a, b) => a - b).join(',');
}

/** Returns the match of each option; null where there is none. */
export function pairsOf(answer: string, { options, matches }: FrozenQuestion): (number | null)[] {
  const parts = answer.split(',');
  return options.map((_, index) => chosenOf(parts[index] ?? '', matches.length)[0] ?? null);
}

/** Returns the matches as an answer; empty without any. */
export const textOfPairs = (pairs: (number | null)[]): string =>
  pairs.every((place) => place === null) ? '' : pairs.map((place) => place ?? '').join(',');

/** Returns the learner's order of the options; null if unchanged. */
export function orderOf(answer: string, count: number): number[] | null {
  const places = chosenOf(answer, count);
  return places.length === count ? places : null;
}

/** Returns the text of each blank. */
export function gapsOf(answer: string, count: number): string[] {
  const lines = answer.split('\n');
  return Array.from({ length: count }, (_, index) => lines[index] ?? '');
}

/** Returns the blanks as an answer; empty without any. */
export const textOfGaps = (gaps: string[]): string =>
  gaps.every((gap) => gap === '') ? '' : gaps.map((gap) => gap.replace(/\n/g, ' ')).join('\n');

/** Returns the number of blanks in a text, counted as in freezing. */
export const countGaps = (text: string): number => text.match(/_{3,}/g)?.length ?? 0;

export type AnswerState = 'none' | 'part' | 'whole';

/** Returns how much of a question is answered. */
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
