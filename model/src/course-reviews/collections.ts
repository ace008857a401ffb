import { collection } from '#model/collection';
import { courseReview } from '#model/course-reviews/course-review';
import { courseReviewPath } from '#model/course-reviews/paths';
import { reviewsOfLearner } from '#model/course-reviews/queries';

export const courseReviewCollections = {
  // `authorID` of an answer names a teacher; without their account the id names nobody.
  courseReviews: collection(courseReviewPath, courseReview, {
    whereOf: (uid) => [{ query: reviewsOfLearner(uid) }],
    fields: ['id', 'userID', 'rating', 'comment', 'createdAt', 'updatedAt', 'answer', 'authorName'],
    kept: 'account',
    onErasure: { does: 'delete' },
  }),
};
