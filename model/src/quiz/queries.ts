import type { QuerySpec } from '#model/query';

export const quizzesOfCourse = (courseID: string): QuerySpec => ({
  collection: 'quizzes',
  where: [['courseID', '==', courseID]],
});

export const questionsOfQuiz = (quizID: string): QuerySpec => ({
  collection: `quizzes/${quizID}/questions`,
  where: [],
});

export const answerKeysOfQuiz = (quizID: string): QuerySpec => ({
  collection: `quizzes/${quizID}/answer_keys`,
  where: [],
});

/** Selects all parts of a quiz's results. */
export const statsOfQuiz = (quizID: string): QuerySpec => ({
  collection: `quizzes/${quizID}/stats`,
  where: [],
});

/** Selects the accommodations of a quiz. */
export const accommodationsOfQuiz = (quizID: string): QuerySpec => ({
  collection: `quizzes/${quizID}/accommodations`,
  where: [],
});

/** Selects a learner's attempts at a quiz, latest first. */
export const attemptsOfLearner = (userID: string, quizID: string, limit: number): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [
    ['userID', '==', userID],
    ['quizID', '==', quizID],
  ],
  orderBy: [['number', 'desc']],
  limit,
});

/** Selects all attempts of a learner. */
export const allAttemptsOfLearner = (userID: string): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [['userID', '==', userID]],
});

/** Selects the feedback on a learner's attempts. */
export const feedbackOfLearner = (userID: string): QuerySpec => ({
  collection: 'attempt_feedback',
  where: [['userID', '==', userID]],
});

/** Selects all attempts at a quiz. */
export const allAttemptsOfQuiz = (quizID: string): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [['quizID', '==', quizID]],
});

/** Selects the attempts at a quiz, latest first, as its teachers see them. */
export const attemptsOfQuiz = (courseID: string, quizID: string, limit: number): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [
    ['courseID', '==', courseID],
    ['quizID', '==', quizID],
  ],
  orderBy: [['startedAt', 'desc']],
  limit,
});

/** Selects a learner's attempts at a quiz, as the course's teachers see them. */
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

/** Selects a learner's attempts at all quizzes of a course, as the course's staff see them. */
export const courseAttemptsOfLearner = (
  courseID: string,
  userID: string,
  limit: number,
): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [
    ['courseID', '==', courseID],
    ['userID', '==', userID],
  ],
  limit,
});

/** Selects attempts that were not submitted by their deadline. */
export const attemptsOverdue = (deadline: Date, limit: number): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [
    ['status', '==', 'in_progress'],
    ['deadline', '<=', deadline],
  ],
  orderBy: [['deadline', 'asc']],
  limit,
});
