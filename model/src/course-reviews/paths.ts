export const courseReviewPath = (courseID: string, uid: string) =>
  `courses/${courseID}/reviews/${uid}`;
