import { readAll, refs } from '#functions/firestore/typed-refs';

/** Returns whether somebody's review of a course stands; null if the course is gone, and all reviews with it. Two reads. */
export async function isReviewed(courseID: string, uid: string): Promise<boolean | null> {
  const reviewAt = refs.courseReview(courseID, uid);
  const courseAt = refs.course(courseID);
  const stored = await readAll(reviewAt, courseAt);
  if (stored(reviewAt) !== null) return true;
  return stored(courseAt) === null ? null : false;
}
