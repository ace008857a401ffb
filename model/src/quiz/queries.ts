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

/** What learners are given beyond the others in a quiz. */
export const accommodationsOfQuiz = (quizID: string): QuerySpec => ({
  collection: `quizzes/${quizID}/accommodations`,
  where: [],
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

/** All attempts at a quiz, whoever's. */
export const allAttemptsOfQuiz = (quizID: string): QuerySpec => ({
  collection: 'quiz_attempts',
  where: [['quizID', '==', quizID]],
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
