import { courseReview } from '@trellis/model/course-reviews/course-review';
import { courseReviewPath } from '@trellis/model/course-reviews/paths';
import { pageOfReviews } from '#web/features/course-reviews/logic/page-of-reviews';
import { useLivePages } from '#web/firebase/live-pages';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns somebody's review of a course, live. One read. */
export const useReview = (courseID: string, uid: string) =>
  useLiveDocument(courseReviewPath(courseID, uid), courseReview);

/** Returns the reviews of a course, latest first, live, page by page: one read each. */
export const useReviews = (courseID: string, rating: number | undefined) =>
  useLivePages(pageOfReviews(courseID, rating), courseReview);
