import { reviewsOfLearner } from '@trellis/model/queries';
import { queryOf } from '#functions/firestore/find';
import { readAll, refs } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/**
 * Copies the current name of whoever wrote a review to it, where it differs. Two reads. Both are read as of one moment, and
 * written only if the review has not changed since; so an earlier name cannot replace a later one.
 */
export const nameReview = (courseID: string, uid: string): Promise<void> =>
  retryWithBackoff(async () => {
    const profileAt = refs.profile(uid);
    const reviewAt = refs.courseReview(courseID, uid);
    const stored = await readAll(profileAt, reviewAt);
    const review = stored(reviewAt);
    const authorName = stored(profileAt)?.data.displayName ?? '';
    if (review === null || review.data.authorName === authorName) return;
    await reviewAt.ref.update({ authorName }, { lastUpdateTime: review.updateTime });
  });

/** Copies a person's current name to all of their reviews. Costs two reads for each, at least one. */
export async function nameReviews(uid: string): Promise<void> {
  const { docs } = await queryOf(reviewsOfLearner(uid)).select().get();
  for (const { ref } of docs) await nameReview(ref.parent.parent!.id, uid);
}
