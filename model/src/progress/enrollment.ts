import * as z from 'zod/mini';
import { activities } from '#model/activities/activities';
import { recordOf, rowsOf } from '#model/activities/activity';
import { id, timestamp } from '#model/fields';

export const enrollmentStatus = z.enum(['active', 'paused', 'completed', 'dropped']);
export type EnrollmentStatus = z.infer<typeof enrollmentStatus>;

/**
 * What the learner writes of `enrollments/{userID}_{courseID}`. The learner chooses among active, paused and dropped;
 * `completed` is said by a function, and kept by a learner who comes back to a course that they had completed.
 */
export const chosenEnrollment = z.object({
  userID: id,
  courseID: id,
  enrolledAt: timestamp,
  status: enrollmentStatus,
  targetCompletionDate: z.nullable(timestamp),
  source: z.enum(['self', 'company', 'program']),
  /** The lesson that was opened last: where the learner goes on. */
  lastLessonID: z.nullable(id),
  /** The learner asks for more time in this course's quizzes; its teachers read it here. */
  wantsExtraTime: z.boolean(),
});
export type ChosenEnrollment = z.infer<typeof chosenEnrollment>;

const list = z._default(z.array(z.string()), []);

/** By kind of activity: those of the course as they count here, and those of them that the learner has done; sorted. */
const activityLists = recordOf(
  rowsOf(activities).flatMap(([, { fields }]) => [
    [fields.all, list] as const,
    [fields.done, list] as const,
  ]),
);

/** What functions derive from the course and the learner's work. */
export const derivedEnrollment = z.object({
  /** Percent of the activities that the course requires, rounded down, so that 100 means all of them. */
  progress: z._default(z.int(), 0),
  ...activityLists,
  category: z._default(z.string(), ''),
  lessonCount: z._default(z.int(), 0),
  /** The latest first completion of a lesson that belongs to the course. */
  lastAccessedAt: z._default(z.nullable(timestamp), null),
  completedAt: z._default(z.nullable(timestamp), null),
  certificateID: z._default(z.nullable(z.string()), null),
});
export type DerivedEnrollment = z.infer<typeof derivedEnrollment>;

/** `enrollments/{userID}_{courseID}` */
export const enrollment = z.extend(chosenEnrollment, derivedEnrollment.shape);
export type Enrollment = z.infer<typeof enrollment>;

/** Whether the status opens the course's lessons. */
export const isLearning = (status: EnrollmentStatus): boolean =>
  status === 'active' || status === 'completed';

/** The status of an enrolment whose course is gone: who has completed it has that to show. */
export const endedStatus = (status: EnrollmentStatus): EnrollmentStatus =>
  status === 'completed' ? 'completed' : 'dropped';

/** Percent of `lessonCount` that `completed` is, rounded down; 0 for a course without lessons. */
export const percentOf = (completed: number, lessonCount: number): number =>
  lessonCount === 0 ? 0 : Math.min(100, Math.floor((100 * completed) / lessonCount));
