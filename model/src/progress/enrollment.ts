import * as z from 'zod/mini';
import { activities } from '#model/activities/activities';
import { recordOf, rowsOf } from '#model/activities/activity';
import { id, timestamp } from '#model/fields';

export const enrollmentStatus = z.enum(['active', 'paused', 'completed', 'dropped']);
export type EnrollmentStatus = z.infer<typeof enrollmentStatus>;

/**
 * The fields of `enrollments/{userID}_{courseID}` that the learner writes. Learners choose active, paused or dropped;
 * functions set `completed`, and learners who return to a completed course keep it.
 */
export const chosenEnrollment = z.object({
  userID: id,
  courseID: id,
  enrolledAt: timestamp,
  status: enrollmentStatus,
  targetCompletionDate: z.nullable(timestamp),
  source: z.enum(['self', 'company', 'program', 'purchase', 'gift', 'subscription']),
  /** The lesson opened last, where the learner resumes. */
  lastLessonID: z.nullable(id),
  /** Whether the learner requests extra time in this course's quizzes; shown to its teachers. */
  wantsExtraTime: z.boolean(),
});
export type ChosenEnrollment = z.infer<typeof chosenEnrollment>;

const list = z._default(z.array(z.string()), []);

/** By kind: the activities of the course, and those that the learner has completed; sorted. */
const activityLists = recordOf(
  rowsOf(activities).flatMap(([, { fields }]) => [
    [fields.all, list] as const,
    [fields.done, list] as const,
  ]),
);

/** The fields that functions derive from the course and the learner's work. */
export const derivedEnrollment = z.object({
  /**
   * Percentage of required activities completed, rounded down, so that 100 means all. What the learner is excused from
   * and has not done is not required.
   */
  progress: z._default(z.int(), 0),
  /** The activities that the course's staff excused the learner from; sorted. Not derived from anything else. */
  excusedIDs: list,
  ...activityLists,
  category: z._default(z.string(), ''),
  lessonCount: z._default(z.int(), 0),
  /** The latest first completion of a lesson of the course. */
  lastAccessedAt: z._default(z.nullable(timestamp), null),
  completedAt: z._default(z.nullable(timestamp), null),
  /** The number of the latest certificate. Not derived from anything else. */
  certificateID: z._default(z.nullable(z.string()), null),
  /**
   * Set when the course became complete only because something was taken out of it, so that it grants no certificate until
   * its staff allows it: how many activities were done then. Depends on the order of events.
   */
  certificateHold: z._default(z.nullable(z.int()), null),
  /** The learner's display name, for the course's teachers. */
  learnerName: z._default(z.string(), ''),
  /** The same as `foldText` folds it, to sort and search by. */
  learnerNameFolded: z._default(z.string(), ''),
  /** The latest sign of the learner in the course: enrolling, reading, a completed lesson, a graded quiz. */
  lastSeenAt: z._default(z.nullable(timestamp), null),
  /** Seconds in the course's lessons. */
  timeSpent: z._default(z.int(), 0),
});
export type DerivedEnrollment = z.infer<typeof derivedEnrollment>;

/** The field that an administrator's decision sets. Not derived from anything else. */
const moderatedEnrollment = z.object({
  /** When the learner's review of the course was removed, which they may not write again at once. */
  reviewRemovedAt: z._default(z.nullable(timestamp), null),
});

/** The field that a purchase or a gift sets. Not derived from anything else. */
const paidEnrollment = z.object({
  /** Whether the lessons are open only while the learner's entitlement lasts, or while the course is free. */
  isPaid: z._default(z.boolean(), false),
});

/** `enrollments/{userID}_{courseID}` */
export const enrollment = z.extend(
  z.extend(z.extend(chosenEnrollment, derivedEnrollment.shape), moderatedEnrollment.shape),
  paidEnrollment.shape,
);
export type Enrollment = z.infer<typeof enrollment>;

type Seen = Pick<Enrollment, 'enrolledAt' | 'lastAccessedAt' | 'lastSeenAt'>;

/**
 * Returns when the learner of an enrolment was last seen, with regard to further signs. Never earlier than was known: a lesson
 * that is undone was still worked on.
 */
export const lastSeenOf = (
  { enrolledAt, lastAccessedAt, lastSeenAt }: Seen,
  ...signs: Date[]
): Date =>
  new Date(
    Math.max(
      ...[enrolledAt, lastAccessedAt, lastSeenAt, ...signs].map((time) => time?.getTime() ?? 0),
    ),
  );

/** Returns whether a status gives access to the course's lessons. */
export const isLearning = (status: EnrollmentStatus): boolean =>
  status === 'active' || status === 'completed';

/** Returns the status after the course was deleted: completed stays completed. */
export const endedStatus = (status: EnrollmentStatus): EnrollmentStatus =>
  status === 'completed' ? 'completed' : 'dropped';

/**
 * Returns `completed` as a percentage of `lessonCount`, rounded down; 0 for a course without lessons.
 */
export const percentOf = (completed: number, lessonCount: number): number =>
  lessonCount === 0 ? 0 : Math.min(100, Math.floor((100 * completed) / lessonCount));
