import * as z from 'zod/mini';
import { id } from '#model/fields';
import { learnerOfCourse, reason, requestID } from '#model/callables/staff-action';

/**
 * Excuses a learner from a lesson or quiz of a course, or takes that back, with a reason that the learner reads. For the
 * course's teachers and admins. Idempotent by `requestID`. Rejected with `not-found` if the learner is not enrolled or
 * the course has no such item, and with `failed-precondition` if the learner has left.
 */
export const excuseItem = {
  name: 'excuseItem',
  input: z.object({
    ...learnerOfCourse,
    requestID,
    itemID: id,
    isExcused: z.boolean(),
    reason,
  }),
  /** The learner's progress in the course afterwards, in percent. */
  output: z.object({ progress: z.int() }),
} as const;
