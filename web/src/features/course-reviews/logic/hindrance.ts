import { mayReviewFrom, progressToReview } from '@trellis/model/course-reviews/course-review';
import { isLearning, type Enrollment } from '@trellis/model/progress/enrollment';

/** Why somebody cannot review a course; `until` is when they can, if that is known. */
export type Hindrance =
  | { kind: 'teaches' | 'isNotEnrolled' | 'hasLeft' | 'knowsTooLittle' }
  | { kind: 'wasRemoved'; until: Date };

/** Returns why somebody cannot review a course, like the rules; undefined if they can. */
export function hindranceOf(
  teaches: boolean,
  enrollment: Pick<Enrollment, 'status' | 'progress' | 'reviewRemovedAt'> | undefined,
  now: Date,
): Hindrance | undefined {
  if (teaches) return { kind: 'teaches' };
  if (enrollment === undefined) return { kind: 'isNotEnrolled' };
  if (!isLearning(enrollment.status)) return { kind: 'hasLeft' };
  if (enrollment.progress < progressToReview) return { kind: 'knowsTooLittle' };
  const { reviewRemovedAt } = enrollment;
  if (reviewRemovedAt === null || now >= mayReviewFrom(reviewRemovedAt)) return undefined;
  return { kind: 'wasRemoved', until: mayReviewFrom(reviewRemovedAt) };
}
