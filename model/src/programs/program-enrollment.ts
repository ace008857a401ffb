import * as z from 'zod/mini';
import { id, timestamp } from '#model/fields';
import { programID } from '#model/programs/program-id';

export const programEnrollmentStatus = z.enum(['active', 'paused', 'completed', 'dropped']);
export type ProgramEnrollmentStatus = z.infer<typeof programEnrollmentStatus>;

/**
 * The fields of `program_enrollments/{userID}_{programID}` that the learner writes: as in a course, functions set `completed`,
 * and learners who return to a completed program keep it.
 */
export const chosenProgramEnrollment = z.object({
  userID: id,
  programID,
  enrolledAt: timestamp,
  status: programEnrollmentStatus,
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

/** A program of a learner in `user_progress`, so that the home page reads nothing else. */
export const ownProgram = z.object({
  status: programEnrollmentStatus,
  progress: z.int(),
  /** The course to go on with; null if the learner has a choice or nothing is left. */
  nextCourseID: z.nullable(z.string()),
});
export type OwnProgram = z.infer<typeof ownProgram>;
