import { clozeNumbers } from '#model/content/cloze';
import type { Flashcard } from '#model/content/flashcard';

/**
 * Names one question of a flashcard and its schedule: `courseID/cardID`, with `:r` for the way back of a reverse card, or
 * `:n` for deletion `n` of a cloze card. Sorts by course, then card.
 */
export type CardKey = string;

/** An id that can be part of a key; older ids with other characters cannot be scheduled. */
const part = '[A-Za-z0-9_-]{1,128}';
/** The pattern of a key, as rules and log lines know it. */
export const cardKeyPattern = `${part}/${part}(?::(?:r|[1-9][0-9]?))?`;

const isPart = new RegExp(`^${part}$`);
/** Returns whether a course or card can be part of a key. */
export const canBeKeyed = (id: string): boolean => isPart.test(id);

/** The question that a key names. */
export type Question = { courseID: string; cardID: string; side: string };

/** Returns the parts of a key; `side` is empty for a card that is asked one way. */
export function questionOf(key: CardKey): Question {
  const [courseID = '', rest = ''] = key.split('/');
  const [cardID = '', side = ''] = rest.split(':');
  return { courseID, cardID, side };
}

/** Returns the keys of all questions of a card, in the order in which they are asked. */
export function keysOfCard(
  courseID: string,
  cardID: string,
  { kind, frontText }: Pick<Flashcard, 'kind' | 'frontText'>,
): CardKey[] {
  const key = `${courseID}/${cardID}`;
  if (kind === 'reverse') return [key, `${key}:r`];
  if (kind === 'cloze') return clozeNumbers(frontText).map((number) => `${key}:${number}`);
  return [key];
}
