import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { courseReview, stars } from '@trellis/model/course-reviews/course-review';
import type { Ratings } from '@trellis/model/course-reviews/ratings';
import { db } from '#functions/firestore/admin';
import { decodeEach } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** The stored reviews by course. */
export type StoredReviews = ReadonlyMap<string, QueryDocumentSnapshot[]>;

const courseOf = ({ ref }: QueryDocumentSnapshot) => ref.parent.parent!.id;

/** Reads the reviews of all courses. */
export async function storedReviews(): Promise<StoredReviews> {
  const { docs } = await db.collectionGroup('reviews').get();
  const reviews = new Map<string, QueryDocumentSnapshot[]>();
  for (const review of docs) {
    const known = reviews.get(courseOf(review));
    if (known) known.push(review);
    else reviews.set(courseOf(review), [review]);
  }
  return reviews;
}

/** Returns the ratings in reviews, as `countRatings` counts them. */
export const ratingsIn = (reviews: QueryDocumentSnapshot[] = []): Ratings =>
  stars.map((rating) => reviews.filter((review) => review.get('rating') === rating).length);

/** Yields every review that names its author otherwise than their profile, if they have one. */
export async function* courseReviewMismatches(all: StoredReviews): AsyncGenerator<Mismatch> {
  const names = new Map<string, string | undefined>();
  for (const [courseID, docs] of all) {
    for (const { userID } of decodeEach(courseReview, { docs })) {
      if (!names.has(userID))
        names.set(userID, (await read(refs.profile(userID)))?.data.displayName);
      const authorName = names.get(userID);
      if (authorName !== undefined)
        yield* await compare(refs.courseReview(courseID, userID), { authorName });
    }
  }
}
