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
  /** The number of the latest certificate. Not derived from anything else. */
  certificateID: z._default(z.nullable(z.string()), null),
  /**
   * Set when the program became complete only because something was taken out of it or closed, so that it grants no certificate
   * until staff allows it: how many steps were done then. It ends when the learner has done more.
   */
  certificateHold: z._default(z.nullable(z.int()), null),
});
export type DerivedProgramEnrollment = z.infer<typeof derivedProgramEnrollment>;

/** `program_enrollments/{userID}_{programID}` */
export const programEnrollment = z.extend(chosenProgramEnrollment, derivedProgramEnrollment.shape);
export type ProgramEnrollment = z.infer<typeof programEnrollment>;
