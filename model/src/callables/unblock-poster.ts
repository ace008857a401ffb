import * as z from 'zod/mini';
import { id } from '#model/fields';

/** Lets somebody post again in the discussion of a course. For the course's teachers and admins. Idempotent. */
export const unblockPoster = {
  name: 'unblockPoster',
  input: z.object({ courseID: id, uid: id }),
  output: z.object({}),
} as const;
