import * as z from 'zod/mini';
import { timestamp } from '#model/fields';

/** The collections whose deleted documents leave a tombstone. */
export const deletableCollection = z.enum(['courses', 'lessons', 'quizzes', 'programs']);
export type DeletableCollection = z.infer<typeof deletableCollection>;

/**
 * `deletions/{collection}:{id}`: exists while documents that belong to a deleted one may remain. Only functions read
 * and write it.
 */
export const deletion = z.object({
  collection: deletableCollection,
  itemID: z.string(),
  /** When it was last triggered: by the deletion, or by a document that arrived late. */
  since: timestamp,
  /** How many runs have ended without finishing. */
  runs: z.int(),
});
export type Deletion = z.infer<typeof deletion>;

/** How late an event may arrive, and recreate a part of a deleted document, in ms. */
export const deletionHoldsFor = 25 * 3_600_000;
