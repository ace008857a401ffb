export const quizPath = (quizID: string) => `quizzes/${quizID}`;
export const questionPath = (quizID: string, questionID: string) =>
  `quizzes/${quizID}/questions/${questionID}`;
export const answerKeyPath = (quizID: string, questionID: string) =>
  `quizzes/${quizID}/answer_keys/${questionID}`;
/** What an attempt asks; never changes. */
export const quizVersionPath = (quizID: string, version: number | string) =>
  `quizzes/${quizID}/versions/${version}`;
/** What a learner is given beyond the others: more time, more attempts. */
export const accommodationPath = (quizID: string, uid: string) =>
  `quizzes/${quizID}/accommodations/${uid}`;
/** The latest attempt that somebody has begun. */
export const takerPath = (quizID: string, uid: string) => `quizzes/${quizID}/takers/${uid}`;
/** What it is graded by; functions alone read and write it. */
export const keyVersionPath = (quizID: string, version: number | string) =>
  `quizzes/${quizID}/key_versions/${version}`;
export const attemptID = (userID: string, quizID: string, number: number) =>
  `${userID}_${quizID}_${number}`;
export const attemptPathOf = (id: string) => `quiz_attempts/${id}`;
export const attemptPath = (userID: string, quizID: string, number: number) =>
  attemptPathOf(attemptID(userID, quizID, number));
/** What was right in an attempt, and why. */
export const attemptFeedbackPath = (id: string) => `attempt_feedback/${id}`;
