export const userPath = (uid: string) => `users/${uid}`;
export const notificationPath = (uid: string, notificationID: string) =>
  `users/${uid}/notifications/${notificationID}`;
export const lessonNotesPath = (uid: string, lessonID: string) =>
  `users/${uid}/lesson_notes/${lessonID}`;
export const profilePath = (uid: string) => `profiles/${uid}`;
export const usernamePath = (username: string) => `usernames/${username}`;
/** Returns the path of somebody's request to become a teacher. */
export const roleRequestPath = (uid: string) => `role_requests/${uid}`;
