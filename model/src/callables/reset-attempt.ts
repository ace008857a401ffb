import * as z from 'zod/mini';
import { id, whole } from '#model/fields';
import { learnerOfCourse, reason } from '#model/callables/staff-action';

/**
 * Resets a learner's attempt at a quiz, with a reason that the learner reads: it no longer counts, and the learner may
 * take the quiz once more. For the course's teachers and admins. An attempt is reset once. Rejected with `not-found` if
 * there is no such attempt in the course, and with `failed-precondition` if the learner has left.
 */
export const resetAttempt = {
  name: 'resetAttempt',
  input: z.object({ ...learnerOfCourse, quizID: id, number: whole(1, 1000), reason }),
  /** How many attempts the learner has beyond the others' now. */
  output: z.object({ extraAttempts: z.int() }),
} as const;
