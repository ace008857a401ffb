import type { CardKey } from '@trellis/model/cards/card-key';

/** What was done in a session. */
export type SessionTally = {
  /** The answers that were graded. */
  answers: number;
  /** Those that were remembered. */
  right: number;
  cards: ReadonlySet<CardKey>;
  /** In ms. */
  took: number;
};

export const emptyTally = (): SessionTally => ({ answers: 0, right: 0, cards: new Set(), took: 0 });

/** Returns the tally with one more answer. */
export const withAnswer = (
  { answers, right, cards, took }: SessionTally,
  answer: { key: CardKey; grade: number; took: number },
): SessionTally => ({
  answers: answers + 1,
  right: right + (answer.grade > 1 ? 1 : 0),
  cards: new Set([...cards, answer.key]),
  took: took + answer.took,
});
