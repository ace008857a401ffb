import * as z from 'zod/mini';
import { isCloze } from '#model/content/cloze';
import { label, listOf, longText, timestamp } from '#model/fields';

/** The most cards of one course. The studio keeps to it; a course's count is derived later than its cards are written. */
export const maxFlashcards = 10_000;

export const cardDifficulty = z.enum(['easy', 'medium', 'hard']);

/**
 * How a card is asked. `basic`: the front, then the back. `reverse`: that, and the other way round. `cloze`: the front has
 * deletions (see `cloze.ts`), each number is asked by itself, and the back is an addition that may be empty.
 */
export const cardKind = z.enum(['basic', 'reverse', 'cloze']);
export type CardKind = z.infer<typeof cardKind>;

const fields = z.object({
  frontText: longText(2000).check(z.minLength(1)),
  backText: longText(4000),
  kind: z._default(cardKind, 'basic'),
  difficulty: cardDifficulty,
  tags: listOf(label(40), 8),
  /** When the author last reviewed the card; not a learner's schedule. */
  lastReviewed: z.nullable(timestamp),
  createdAt: timestamp,
  updatedAt: timestamp,
});

type Sides = Pick<z.infer<typeof fields>, 'frontText' | 'backText' | 'kind'>;

/** Returns whether the sides of a card fit its kind. The rules agree (`fitsKind`). */
export const fitsKind = ({ frontText, backText, kind }: Sides): boolean =>
  kind === 'cloze' ? isCloze(frontText) : backText !== '';

/** `courses/{courseID}/flashcards/{cardID}` */
export const flashcard = fields.check(z.refine(fitsKind, 'The sides do not fit the kind.'));
export type Flashcard = z.infer<typeof flashcard>;
