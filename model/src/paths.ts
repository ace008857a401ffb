/**
 * Every document path, one function each. Triggers call them with `{name}` patterns, references with ids,
 * rules tests with both.
 */

// People
export const userPath = (uid: string) => `users/${uid}`;
export const notificationPath = (uid: string, notificationID: string) =>
  `users/${uid}/notifications/${notificationID}`;
export const lessonNotesPath = (uid: string, lessonID: string) =>
  `users/${uid}/lesson_notes/${lessonID}`;
export const profilePath = (uid: string) => `profiles/${uid}`;
export const usernamePath = (username: string) => `usernames/${username}`;

// Learning content
export const coursePath = (courseID: string) => `courses/${courseID}`;
export const flashcardPath = (courseID: string, cardID: string) =>
  `courses/${courseID}/flashcards/${cardID}`;
export const modulePath = (courseID: string, moduleID: string) =>
  `courses/${courseID}/modules/${moduleID}`;
export const lessonPath = (lessonID: string) => `lessons/${lessonID}`;
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
export const categoryPath = (categoryID: string) => `categories/${categoryID}`;
/** Exists while the course's enrolments do not yet all follow its outline; functions alone read and write it. */
export const courseFanOutPath = (courseID: string) => `course_fan_outs/${courseID}`;
/** What was deleted; its id is not free again. */
export const tombstonePath = (collection: 'courses' | 'lessons' | 'quizzes', id: string) =>
  `tombstones/${collection}:${id}`;
export const catalogPath = (shard: string) => `catalog/${shard}`;

// Learning records. An id made of two parts names its owner, so a learner has one record of a kind and no more.
export const enrollmentID = (userID: string, courseID: string) => `${userID}_${courseID}`;
export const enrollmentPathOf = (id: string) => `enrollments/${id}`;
export const enrollmentPath = (userID: string, courseID: string) =>
  enrollmentPathOf(enrollmentID(userID, courseID));
export const lessonProgressID = (userID: string, lessonID: string) => `${userID}_${lessonID}`;
export const lessonProgressPathOf = (id: string) => `lesson_progress/${id}`;
export const lessonProgressPath = (userID: string, lessonID: string) =>
  lessonProgressPathOf(lessonProgressID(userID, lessonID));
export const attemptID = (userID: string, quizID: string, number: number) =>
  `${userID}_${quizID}_${number}`;
export const attemptPathOf = (id: string) => `quiz_attempts/${id}`;
export const attemptPath = (userID: string, quizID: string, number: number) =>
  attemptPathOf(attemptID(userID, quizID, number));
/** What was right in an attempt, and why. */
export const attemptFeedbackPath = (id: string) => `attempt_feedback/${id}`;

// Gamification
export const userProgressPath = (uid: string) => `user_progress/${uid}`;
export const xpEventPath = (uid: string, key: string) => `user_progress/${uid}/xp_events/${key}`;
export const badgePath = (badgeID: string) => `badges/${badgeID}`;
/** All badges as one document, so that whoever needs them pays one read. */
export const badgeListPath = 'badge_lists/all';
/** How far a new badge has reached; functions alone read and write it. */
export const badgeSweepPath = 'badge_sweeps/all';
export const leaderboardPath = (uid: string) => `leaderboard/${uid}`;
export const courseEntryPath = (courseID: string, uid: string) =>
  `courses/${courseID}/leaderboard/${uid}`;
export const leaderboardSummaryPath = (board: string) => `leaderboard_summary/${board}`;

// Administration
export const auditPath = (id: string) => `audit_log/${id}`;
