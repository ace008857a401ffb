import { courseReview } from '@trellis/model/course-reviews/course-review';
import { pageOfReviews } from '#web/features/course-reviews/logic/page-of-reviews';
import { usePublicPages } from '#web/firebase/public-pages';

/** Returns the reviews of a course, latest first, page by page: one read each. */
export const usePublicReviews = (courseID: string, rating: number | undefined) =>
  usePublicPages(pageOfReviews(courseID, rating), courseReview);
