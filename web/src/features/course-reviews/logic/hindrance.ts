import { progressToReview } from '@trellis/model/course-reviews/course-review';
import { isLearning, type Enrollment } from '@trellis/model/progress/enrollment';

/** Why somebody cannot review a course. */
export type Hindrance = 'teaches' | 'isNotEnrolled' | 'hasLeft' | 'knowsTooLittle';

/** Returns why somebody cannot review a course, like the rules; undefined if they can. */
export function hindranceOf(
  teaches: boolean,
  enrollment: Pick<Enrollment, 'status' | 'progress'> | undefined,
): Hindrance | undefined {
  if (teaches) return 'teaches';
  if (enrollment === undefined) return 'isNotEnrolled';
  if (!isLearning(enrollment.status)) return 'hasLeft';
  return enrollment.progress < progressToReview ? 'knowsTooLittle' : undefined;
}
