import * as z from 'zod/mini';
import { reason, requestID } from '#model/callables/staff-action';
import { id } from '#model/fields';

/**
 * Opens a course that costs something to somebody, and enrols them; a second gift replaces the first. For the course's teachers
 * and administrators. Rejected with `not-found` if there is nobody of that name, with `failed-precondition` if the end is past.
 */
export const giftCourse = {
  name: 'giftCourse',
  input: z.object({
    courseID: id,
    /** The user name that the learner has chosen; for an administrator also their verified address. */
    person: z.string().check(z.maxLength(254)),
    /** Milliseconds since 1970; null: for ever. */
    until: z.nullable(z.int()),
    requestID,
    reason,
  }),
  output: z.object({}),
} as const;
