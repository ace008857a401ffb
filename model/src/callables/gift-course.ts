import * as z from 'zod/mini';
import { reason, requestID } from '#model/callables/staff-action';
import { id } from '#model/fields';

/**
 * Opens a course that costs something to somebody, and enrols them; a second gift replaces the first, and one that has ended
 * takes it back. For the course's teachers and administrators. Rejected with `not-found` if there is nobody of that name.
 */
export const giftCourse = {
  name: 'giftCourse',
  input: z.object({
    courseID: id,
    /** The user name that the learner has chosen. */
    username: z.string().check(z.maxLength(40)),
    /** Milliseconds since 1970; null: for ever. */
    until: z.nullable(z.int()),
    requestID,
    reason,
  }),
  output: z.object({}),
} as const;
