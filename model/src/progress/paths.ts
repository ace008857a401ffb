// A two-part id names its owner, so that a learner has at most one such record.

export const enrollmentID = (userID: string, courseID: string) => `${userID}_${courseID}`;
export const enrollmentPathOf = (id: string) => `enrollments/${id}`;
export const enrollmentPath = (userID: string, courseID: string) =>
  enrollmentPathOf(enrollmentID(userID, courseID));
export const lessonProgressID = (userID: string, lessonID: string) => `${userID}_${lessonID}`;
export const lessonProgressPathOf = (id: string) => `lesson_progress/${id}`;
export const lessonProgressPath = (userID: string, lessonID: string) =>
  lessonProgressPathOf(lessonProgressID(userID, lessonID));
/** Returns the path of the number of a course's learners; for its staff. */
export const courseStatsPath = (courseID: string) => `course_stats/${courseID}`;
export const userProgressPath = (uid: string) => `user_progress/${uid}`;
export const xpEventPath = (uid: string, key: string) => `user_progress/${uid}/xp_events/${key}`;
