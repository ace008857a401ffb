import * as z from 'zod/mini';
import { enrollmentStatus } from '#model/progress/enrollment';

/** A program of a learner in `user_progress`, so that the home page reads nothing else. */
export const ownProgram = z.object({
  status: enrollmentStatus,
  progress: z.int(),
  /** The course to go on with; null if the learner has a choice or nothing is left. */
  nextCourseID: z.nullable(z.string()),
});
export type OwnProgram = z.infer<typeof ownProgram>;
