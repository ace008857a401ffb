import type { EnrollmentStatus } from '#model/progress/enrollment';
import type { QuerySpec } from '#model/query';

/** A learner's enrolments with one of these statuses. */
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

/** The enrolments of a course that are under way. */
export const openEnrollments = (courseID: string): QuerySpec => ({
  collection: 'enrollments',
  where: [
    ['courseID', '==', courseID],
    ['status', 'in', ['active', 'paused']],
  ],
});

/** The enrolments in a course, the latest first, as its teachers see them. */
export const latestEnrollments = (courseID: string, limit: number): QuerySpec => ({
  collection: 'enrollments',
  where: [['courseID', '==', courseID]],
  orderBy: [['enrolledAt', 'desc']],
  limit,
});

/** The enrolments that `courses.enrollmentCount` counts: who dropped a course takes it no more. */
export const enrollmentsKept = (courseID: string): QuerySpec => ({
  collection: 'enrollments',
  where: [
    ['courseID', '==', courseID],
    ['status', 'in', ['active', 'paused', 'completed']],
  ],
});

/** A learner's progress in some lessons, thirty at most, whichever course they belonged to when it was made. */
export const lessonProgressIn = (userID: string, lessonIDs: string[]): QuerySpec => ({
  collection: 'lesson_progress',
  where: [
    ['userID', '==', userID],
    ['lessonID', 'in', lessonIDs],
  ],
});

/** All of a learner's lesson progress. */
export const lessonProgressOfLearner = (userID: string): QuerySpec => ({
  collection: 'lesson_progress',
  where: [['userID', '==', userID]],
});

/** The learners with the most XP. */
export const topLearners = (limit: number): QuerySpec => ({
  collection: 'user_progress',
  where: [],
  orderBy: [['xp', 'desc']],
  limit,
});

/** Learners in the order of their ids, those after somebody, or from the first. */
export const learnersById = (uid: string, limit: number): QuerySpec => ({
  collection: 'user_progress',
  where: uid === '' ? [] : [['__name__', '>', uid]],
  limit,
});

/** A learner's ledger of XP, the latest line first. */
export const ledgerOf = (userID: string, limit: number): QuerySpec => ({
  collection: `user_progress/${userID}/xp_events`,
  where: [],
  orderBy: [['earnedAt', 'desc']],
  limit,
});

/** The lines of a learner's ledger that badges have made. */
export const badgeLines = (userID: string): QuerySpec => ({
  collection: `user_progress/${userID}/xp_events`,
  where: [['kind', '==', 'badge']],
});
