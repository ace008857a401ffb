import type { EnrollmentStatus } from '#model/progress/enrollment';
import type { QuerySpec } from '#model/query';

/** Selects a learner's enrolments with one of these statuses. */
export const enrollmentsOfLearner = (userID: string, statuses: EnrollmentStatus[]): QuerySpec => ({
  collection: 'enrollments',
  where: [
    ['userID', '==', userID],
    ['status', 'in', statuses],
  ],
});

export const enrollmentsOfCourse = (courseID: string): QuerySpec => ({
  collection: 'enrollments',
  where: [['courseID', '==', courseID]],
});

/** Selects the active enrolments of a course. */
export const openEnrollments = (courseID: string): QuerySpec => ({
  collection: 'enrollments',
  where: [
    ['courseID', '==', courseID],
    ['status', 'in', ['active', 'paused']],
  ],
});

/** Selects the active enrolments of a course whose progress is at least so much. */
export const advancedEnrollments = (
  courseID: string,
  progress: number,
  limit: number,
): QuerySpec => ({
  collection: 'enrollments',
  where: [
    ['courseID', '==', courseID],
    ['status', '==', 'active'],
    ['progress', '>=', progress],
  ],
  limit,
});

/** Selects a course's enrolments with a status. */
export const enrollmentsWithStatus = (courseID: string, status: EnrollmentStatus): QuerySpec => ({
  collection: 'enrollments',
  where: [
    ['courseID', '==', courseID],
    ['status', '==', status],
  ],
});

/** Selects the enrolments of a course that have not ended, with progress in this range. */
export const enrollmentsBetween = (courseID: string, from: number, below: number): QuerySpec => ({
  collection: 'enrollments',
  where: [
    ['courseID', '==', courseID],
    ['status', 'in', ['active', 'paused', 'completed']],
    ['progress', '>=', from],
    ['progress', '<', below],
  ],
});

/** Selects the active learners of a course who were last seen before a time. */
export const stalledEnrollments = (courseID: string, before: Date): QuerySpec => ({
  collection: 'enrollments',
  where: [
    ['courseID', '==', courseID],
    ['status', '==', 'active'],
    ['lastSeenAt', '<', before],
  ],
});

/** Selects a course's enrolments, latest first, as its teachers see them. */
export const latestEnrollments = (courseID: string, limit: number): QuerySpec => ({
  collection: 'enrollments',
  where: [['courseID', '==', courseID]],
  orderBy: [['enrolledAt', 'desc']],
  limit,
});

/** Selects the enrolments counted in `courses.enrollmentCount`; dropped ones are not. */
export const enrollmentsKept = (courseID: string): QuerySpec => ({
  collection: 'enrollments',
  where: [
    ['courseID', '==', courseID],
    ['status', 'in', ['active', 'paused', 'completed']],
  ],
});

/** Selects a learner's progress in up to thirty lessons, regardless of the course they belonged to. */
export const lessonProgressIn = (userID: string, lessonIDs: string[]): QuerySpec => ({
  collection: 'lesson_progress',
  where: [
    ['userID', '==', userID],
    ['lessonID', 'in', lessonIDs],
  ],
});

/** Selects a learner's progress in the lessons of a course. */
export const lessonProgressInCourse = (userID: string, courseID: string): QuerySpec => ({
  collection: 'lesson_progress',
  where: [
    ['userID', '==', userID],
    ['courseID', '==', courseID],
  ],
});

/** Selects all of a learner's lesson progress. */
export const lessonProgressOfLearner = (userID: string): QuerySpec => ({
  collection: 'lesson_progress',
  where: [['userID', '==', userID]],
});

/** Selects the learners with the most XP. */
export const topLearners = (limit: number): QuerySpec => ({
  collection: 'user_progress',
  where: [],
  orderBy: [['xp', 'desc']],
  limit,
});

/** Selects learners in id order, optionally after an id. */
export const learnersById = (uid: string, limit: number): QuerySpec => ({
  collection: 'user_progress',
  where: uid === '' ? [] : [['__name__', '>', uid]],
  limit,
});

/** Selects a learner's XP ledger, latest entry first. */
export const ledgerOf = (userID: string, limit: number): QuerySpec => ({
  collection: `user_progress/${userID}/xp_events`,
  where: [],
  orderBy: [['earnedAt', 'desc']],
  limit,
});

/** Selects a learner's ledger entries about one item. */
export const linesOfItem = (userID: string, kind: string, itemID: string): QuerySpec => ({
  collection: `user_progress/${userID}/xp_events`,
  where: [
    ['kind', '==', kind],
    ['itemID', '==', itemID],
  ],
});

/** Selects a learner's ledger entries for badges. */
export const badgeLines = (userID: string): QuerySpec => ({
  collection: `user_progress/${userID}/xp_events`,
  where: [['kind', '==', 'badge']],
});
