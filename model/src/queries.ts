import { scoreField, type Board } from '#model/leaderboard/board';
import type { EnrollmentStatus } from '#model/progress/enrollment';
import type { QuerySpec } from '#model/query';

export * from '#model/content/queries';
export type { QuerySpec } from '#model/query';

/** The newest notifications of a person. */
export const latestNotifications = (userID: string, limit: number): QuerySpec => ({
  collection: `users/${userID}/notifications`,
  where: [],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** The notifications that a person has not read. */
export const unreadNotifications = (userID: string): QuerySpec => ({
  collection: `users/${userID}/notifications`,
  where: [['readAt', '==', null]],
});

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

/** A learner's progress in the lessons of one course. */
export const lessonProgressOfCourse = (userID: string, courseID: string): QuerySpec => ({
  collection: 'lesson_progress',
  where: [
    ['userID', '==', userID],
    ['courseID', '==', courseID],
  ],
});

/** All of a learner's lesson progress. */
export const lessonProgressOfLearner = (userID: string): QuerySpec => ({
  collection: 'lesson_progress',
  where: [['userID', '==', userID]],
});

/** A learner's attempts at a quiz, the latest first. */
export const attemptsOfLearner = (userID: string, quizID: string, limit: number): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [
    ['userID', '==', userID],
    ['quizID', '==', quizID],
  ],
  orderBy: [['number', 'desc']],
  limit,
});

/** All attempts of a learner. */
export const allAttemptsOfLearner = (userID: string): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [['userID', '==', userID]],
});

/** What was said of a learner's attempts. */
export const feedbackOfLearner = (userID: string): QuerySpec => ({
  collection: 'attempt_feedback',
  where: [['userID', '==', userID]],
});

/** The attempts at a quiz, the latest first, as its teachers see them. */
export const attemptsOfQuiz = (courseID: string, quizID: string, limit: number): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [
    ['courseID', '==', courseID],
    ['quizID', '==', quizID],
  ],
  orderBy: [['startedAt', 'desc']],
  limit,
});

/** A learner's attempts at a quiz, as the course's teachers see them. */
export const attemptsInCourse = (
  courseID: string,
  userID: string,
  quizID: string,
  limit: number,
): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [
    ['courseID', '==', courseID],
    ['userID', '==', userID],
    ['quizID', '==', quizID],
  ],
  limit,
});

/** Attempts that nobody has submitted by their deadline. */
export const attemptsOverdue = (deadline: Date, limit: number): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [
    ['status', '==', 'in_progress'],
    ['deadline', '<=', deadline],
  ],
  orderBy: [['deadline', 'asc']],
  limit,
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

/** What administrators have done to a person's records. */
export const auditOf = (subjectID: string): QuerySpec => ({
  collection: 'audit_log',
  where: [['subjectID', '==', subjectID]],
});

/** A learner's ledger of XP, the latest line first. */
export const ledgerOf = (userID: string, limit: number): QuerySpec => ({
  collection: `user_progress/${userID}/xp_events`,
  where: [],
  orderBy: [['earnedAt', 'desc']],
  limit,
});

/** Who signs in with an address. */
export const usersByEmail = (email: string): QuerySpec => ({
  collection: 'users',
  where: [['email', '==', email]],
  limit: 10,
});

/** What administrators have done, the latest first. */
export const auditLog = (limit: number): QuerySpec => ({
  collection: 'audit_log',
  where: [],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** What administrators have done to one person's records, the latest first. */
export const auditLogOf = (subjectID: string, limit: number): QuerySpec => ({
  collection: 'audit_log',
  where: [['subjectID', '==', subjectID]],
  orderBy: [['createdAt', 'desc']],
  limit,
});

export const allBadges = (): QuerySpec => ({
  collection: 'badges',
  where: [],
  orderBy: [['name', 'asc']],
});

/** The lines of a learner's ledger that badges have made. */
export const badgeLines = (userID: string): QuerySpec => ({
  collection: `user_progress/${userID}/xp_events`,
  where: [['kind', '==', 'badge']],
});

/** Where a board's entries are: all that count, whatever their score. */
const entriesOf = (board: Board): Pick<QuerySpec, 'collection' | 'where'> => ({
  collection: board.kind === 'course' ? `courses/${board.courseID}/leaderboard` : 'leaderboard',
  where: board.kind === 'week' ? [['week', '==', board.week]] : [],
});

/** A board's entries, by score. Also what their number and the sum of their scores are aggregated over. */
export const boardEntries = (
  board: Board,
  direction: 'asc' | 'desc',
  limit?: number,
): QuerySpec => ({
  ...entriesOf(board),
  orderBy: [[scoreField(board), direction]],
  limit,
});

/** A board's entries with a score from `from` on and under `to`; counted, not read. */
export const boardEntriesBetween = (board: Board, from: number, to: number): QuerySpec => {
  const { collection, where } = entriesOf(board);
  const score = scoreField(board);
  return { collection, where: [...where, [score, '>=', from], [score, '<', to]] };
};

/** Who stands next to somebody on a board: `asc` goes up from them, `desc` down. */
export const boardNeighbours = (
  board: Board,
  direction: 'asc' | 'desc',
  from: { score: number; uid: string },
  limit: number,
): QuerySpec => ({ ...boardEntries(board, direction, limit), after: [from.score, from.uid] });
