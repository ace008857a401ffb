import * as z from 'zod/mini';
import { id, timestamp } from '#model/fields';

/** `gifts/{userID}_{courseID}`: a paid course that staff have opened to somebody. Functions own it. */
export const gift = z.object({
  userID: id,
  courseID: id,
  /** Null: for ever. */
  until: z.nullable(timestamp),
  giverID: id,
  givenAt: timestamp,
});
export type Gift = z.infer<typeof gift>;
