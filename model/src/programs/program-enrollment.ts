import * as z from 'zod/mini';
import { id, timestamp } from '#model/fields';
import { enrollmentStatus } from '#model/progress/enrollment';
import { programID } from '#model/programs/program-id';

/**
 * The fields of `program_enrollments/{userID}_{programID}` that the learner writes: as in a course, functions set `completed`,
 * and learners who return to a completed program keep it.
 */
export const chosenProgramEnrollment = z.object({
  userID: id,
  programID,
  enrolledAt: timestamp,
  status: enrollmentStatus,
  targetCompletionDate: z.nullable(timestamp),
});
export type ChosenProgramEnrollment = z.infer<typeof chosenProgramEnrollment>;

/** The fields that functions derive from the program's outline and the learner's courses. */
export const derivedProgramEnrollment = z.object({
  /** Percentage of what is needed; 100 for good once the program was completed. */
  progress: z._default(z.int(), 0),
  /** The steps that are done (`stepKey`), sorted. */
  doneSteps: z._default(z.array(z.string()), []),
  /** The groups whose steps can be begun, in order. */
  openGroupIDs: z._default(z.array(z.string()), []),
  /** When everything needed was first seen to be done; kept for good, whatever becomes of the program. */
  completedAt: z._default(z.nullable(timestamp), null),
});
export type DerivedProgramEnrollment = z.infer<typeof derivedProgramEnrollment>;

/** `program_enrollments/{userID}_{programID}` */
export const programEnrollment = z.extend(chosenProgramEnrollment, derivedProgramEnrollment.shape);
export type ProgramEnrollment = z.infer<typeof programEnrollment>;
