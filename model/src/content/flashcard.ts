import * as z from 'zod/mini';
import { label, listOf, longText, timestamp } from '#model/fields';

/** `courses/{courseID}/flashcards/{cardID}` */
export const flashcard = z.object({
  frontText: longText(2000).check(z.minLength(1)),
  backText: longText(4000).check(z.minLength(1)),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  tags: listOf(label(40), 8),
  /** When the author last reviewed the card; not a learner's schedule. */
  lastReviewed: z.nullable(timestamp),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type Flashcard = z.infer<typeof flashcard>;
