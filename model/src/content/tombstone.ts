import * as z from 'zod/mini';
import { id, timestamp } from '#model/fields';

/**
 * `tombstones/{collection}:{id}`: a deleted course, lesson, quiz or program, so that its id, and what still refers to it, is
 * never reused. Whoever deletes creates it in the same batch; functions create missing ones.
 */
export const tombstone = z.object({
  /** Null if a function detected the deletion. */
  deletedBy: z.nullable(id),
  deletedAt: timestamp,
});
export type Tombstone = z.infer<typeof tombstone>;
