import * as z from 'zod/mini';
import { id } from '#model/fields';

/**
 * Enrols the caller in a course that a plan of theirs includes. Idempotent. Rejected with `failed-precondition` and an
 * {@link EnrollmentProblem}.
 */
export const enrollBySubscription = {
  name: 'enrollBySubscription',
  input: z.object({ courseID: id }),
  output: z.object({ subscriptionID: z.string() }),
} as const;

/** Why a course is not entered: it is not published, no plan of the caller includes it, or they have begun too many by it. */
export const enrollmentProblem = z.object({
  reason: z.enum(['notPublished', 'notIncluded', 'tooManyCourses']),
});
export type EnrollmentProblem = z.infer<typeof enrollmentProblem>;
