import * as z from 'zod/mini';
import { id } from '#model/fields';

/** How somebody with a seat gets on in a course of the licence. */
export const reportedLearner = z.object({
  userID: z.string(),
  name: z.string(),
  /** Null if they have not begun. */
  progress: z.nullable(z.int()),
  /** Times in ms. */
  lastSeenAt: z.nullable(z.int()),
  completedAt: z.nullable(z.int()),
  certificateNumber: z.nullable(z.string()),
});
export type ReportedLearner = z.infer<typeof reportedLearner>;

/**
 * Returns how those with a seat of a licence get on in one of its courses, and nothing else of them. For the company's admins and
 * administrators. Rejected with `not-found` if the licence does not cover the course.
 */
export const companyReport = {
  name: 'companyReport',
  input: z.object({ licenceID: id, courseID: id }),
  output: z.object({ learners: z.array(reportedLearner) }),
} as const;
