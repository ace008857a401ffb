import { reviewsOfCourse } from '@trellis/model/course-reviews/queries';
import type { QuerySpec } from '@trellis/model/query';

/** How many reviews are loaded at once; the rules allow lists of twice as many. */
const pageSize = 10;

/** Selects the latest reviews of a course; with `rating`, those with so many stars. */
export const pageOfReviews = (courseID: string, rating: number | undefined): QuerySpec =>
  reviewsOfCourse(courseID, { rating, limit: pageSize });
