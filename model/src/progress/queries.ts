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

/** Selects a learner's ledger entries for badges. */
export const badgeLines = (userID: string): QuerySpec => ({
  collection: `user_progress/${userID}/xp_events`,
  where: [['kind', '==', 'badge']],
});
