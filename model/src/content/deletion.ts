import * as z from 'zod/mini';
import { timestamp } from '#model/fields';

/** The collections whose documents leave a tombstone. */
export const deletableCollection = z.enum(['courses', 'lessons', 'quizzes']);
export type DeletableCollection = z.infer<typeof deletableCollection>;

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
