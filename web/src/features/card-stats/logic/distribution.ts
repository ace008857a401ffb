import type { CardState } from '@trellis/model/cards/card-state';
import { isActiveCard } from '@trellis/model/cards/due-cards';

/** How many cards have a value from `from` up to, but not including, `to`. */
export type Band = { from: number; to: number; count: number };

/** Bounds of stability in days: a day, three, a week, three weeks, two months, half a year, a year, two years. */
const stabilityBounds = [0, 1, 3, 7, 21, 60, 180, 365, 730, Infinity];
/** Difficulty is a number from 1 to 10; the last band includes 10. */
const difficultyBounds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * Returns how many cards have which stability. stability (FSRS) = the days after which the learner knows the card with a
 * probability of 90 %. Counts cards that were reviewed, without suspended ones.
 */
export const stabilityBands = (states: Iterable<CardState>): Band[] =>
  bandsOf(
    [...states].filter(isActiveCard).map(({ stability }) => stability),
    stabilityBounds,
  );

/** Returns how many cards have which difficulty. difficulty (FSRS) = from 1, easy, to 10. Counts the same cards. */
export const difficultyBands = (states: Iterable<CardState>): Band[] =>
  bandsOf(
    [...states].filter(isActiveCard).map(({ difficulty }) => difficulty),
    difficultyBounds,
  );

function bandsOf(values: number[], bounds: number[]): Band[] {
  const bands = bounds.slice(1).map((to, index) => ({ from: bounds[index]!, to, count: 0 }));
  for (const value of values) {
    const band = bands.find(({ to }) => value < to) ?? bands.at(-1)!;
    band.count++;
  }
  return bands;
}
