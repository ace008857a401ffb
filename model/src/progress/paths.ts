// An id made of two parts names its owner, so a learner has one record of a kind and no more.

export const enrollmentID = (userID: string, courseID: string) => `${userID}_${courseID}`;
export const enrollmentPathOf = (id: string) => `enrollments/${id}`;
export const enrollmentPath = (userID: string, courseID: string) =>
  enrollmentPathOf(enrollmentID(userID, courseID));
export const lessonProgressID = (userID: string, lessonID: string) => `${userID}_${lessonID}`;
export const lessonProgressPathOf = (id: string) => `lesson_progress/${id}`;
export const lessonProgressPath = (userID: string, lessonID: string) =>
  lessonProgressPathOf(lessonProgressID(userID, lessonID));
export const userProgressPath = (uid: string) => `user_progress/${uid}`;
export const xpEventPath = (uid: string, key: string) => `user_progress/${uid}/xp_events/${key}`;
