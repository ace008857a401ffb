import type { QuerySpec } from '#model/query';

/**
 * Selects reviews of a course, latest first.
 * @param rating only those with so many stars
 * @param after the creation time and the id of the last one before
 */
export const reviewsOfCourse = (
  courseID: string,
  { rating, after, limit }: { rating?: number; after?: [Date, string]; limit: number },
): QuerySpec => ({
  collection: `courses/${courseID}/reviews`,
  where: rating === undefined ? [] : [['rating', '==', rating]],
  orderBy: [['createdAt', 'desc']],
  ...(after ? { after } : {}),
  limit,
});

/** Selects the reviews of a course with so many stars. */
export const reviewsWithRating = (courseID: string, rating: number): QuerySpec => ({
  collection: `courses/${courseID}/reviews`,
  where: [['rating', '==', rating]],
});

/** Selects a person's reviews of all courses. */
export const reviewsOfLearner = (uid: string): QuerySpec => ({
  collection: 'reviews',
  isGroup: true,
  where: [['userID', '==', uid]],
});
