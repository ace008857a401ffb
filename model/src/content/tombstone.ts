import * as z from 'zod/mini';
import { id, timestamp } from '#model/fields';

/**
 * `tombstones/{collection}:{id}`: a course, lesson or quiz that was deleted, so that nobody takes its id again and finds what
 * hung on it. Whoever deletes makes it in the same batch; functions make those that are missing.
 */
export const tombstone = z.object({
  /** Null where a function has found the document deleted. */
  deletedBy: z.nullable(id),
  deletedAt: timestamp,
});
export type Tombstone = z.infer<typeof tombstone>;
