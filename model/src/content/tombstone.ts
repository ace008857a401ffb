import * as z from 'zod/mini';
import { timestamp } from '#model/fields';

/** The collections whose documents leave a tombstone. */
export const deletableCollection = z.enum(['courses', 'lessons', 'quizzes']);
export type DeletableCollection = z.infer<typeof deletableCollection>;

/**
 * `tombstones/{collection}:{id}`: says that a document was deleted. Its id is never free again, so that what belonged to the
 * old one can never be taken for the new one's. Created with the deletion, by a function where it was not.
 */
export const tombstone = z.object({ deletedAt: timestamp });

/**
 * `deletions/{collection}:{id}`: exists while something may be left of what belonged to a deleted document. Functions alone
 * read and write it.
 */
export const deletion = z.object({
  collection: deletableCollection,
  itemID: z.string(),
  /** When the latest sign of it came: the deletion, or something of it that arrived late. */
  since: timestamp,
  /** How many runs have ended before all was done. */
  runs: z.int(),
});
export type Deletion = z.infer<typeof deletion>;

/** An event may come for so long after it happened, and what it brings of a deleted document with it; in ms. */
export const deletionHoldsFor = 25 * 3_600_000;
