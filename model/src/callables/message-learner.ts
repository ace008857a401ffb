import * as z from 'zod/mini';
import { learnerOfCourse, requestID, words } from '#model/callables/staff-action';

/** How many messages somebody may write in an hour. */
export const messagesPerHour = 20;

/**
 * Writes a message to a learner of a course, who reads it among their notifications. For the course's teachers and
 * admins. Idempotent by `requestID`. Rejected with `not-found` if the learner is not enrolled, with
 * `failed-precondition` if they have left, and with `resource-exhausted` after {@link messagesPerHour} in an hour.
 */
export const messageLearner = {
  name: 'messageLearner',
  input: z.object({ ...learnerOfCourse, requestID, text: words(1000) }),
  /** Whether it reached the learner, who may have muted messages. */
  output: z.object({ isDelivered: z.boolean() }),
} as const;
