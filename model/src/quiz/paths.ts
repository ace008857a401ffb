export const quizPath = (quizID: string) => `quizzes/${quizID}`;
export const questionPath = (quizID: string, questionID: string) =>
  `quizzes/${quizID}/questions/${questionID}`;
export const answerKeyPath = (quizID: string, questionID: string) =>
  `quizzes/${quizID}/answer_keys/${questionID}`;
/** Returns the path of a version's frozen questions, which never change. */
export const quizVersionPath = (quizID: string, version: number | string) =>
  `quizzes/${quizID}/versions/${version}`;
/** Returns the path of a learner's accommodation. */
export const accommodationPath = (quizID: string, uid: string) =>
  `quizzes/${quizID}/accommodations/${uid}`;
/** Returns the path of a learner's latest attempt at a quiz. */
export const takerPath = (quizID: string, uid: string) => `quizzes/${quizID}/takers/${uid}`;
/** Returns the path of a part of a quiz's results; for its course's staff. */
export const quizStatsPath = (quizID: string, shard: string) => `quizzes/${quizID}/stats/${shard}`;
/** Returns the path of a version's frozen answer keys; only functions read and write it. */
export const keyVersionPath = (quizID: string, version: number | string) =>
  `quizzes/${quizID}/key_versions/${version}`;
export const attemptID = (userID: string, quizID: string, number: number) =>
  `${userID}_${quizID}_${number}`;
export const attemptPathOf = (id: string) => `quiz_attempts/${id}`;
export const attemptPath = (userID: string, quizID: string, number: number) =>
  attemptPathOf(attemptID(userID, quizID, number));
/** Returns the path of the feedback on an attempt. */
export const attemptFeedbackPath = (id: string) => `attempt_feedback/${id}`;
