import { stars } from '@trellis/model/course-reviews/course-review';
import type { Ratings } from '@trellis/model/course-reviews/ratings';
import { reviewsWithRating } from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { queryOf } from '#functions/firestore/find';

/** Counts the ratings of a course as of one moment. Costs five reads for each thousand reviews, at least five. */
export const countRatings = (courseID: string): Promise<Ratings> =>
  db.runTransaction(
    (reading) =>
      Promise.all(
        stars.map(async (rating) => {
          const counted = await reading.get(queryOf(reviewsWithRating(courseID, rating)).count());
          return counted.data().count;
        }),
      ),
    { readOnly: true },
  );
