import { courseStatsOf, learnersIn } from '@trellis/model/progress/course-stats';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { refs } from '#functions/firestore/typed-refs';
import { readable } from '#functions/progress/course-stats.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';
import type { RecomputedCourse } from '#functions/rebuild/course-mismatches.store';

/**
 * Returns a course's stats if they differ from its enrolments as they must be, as of when they were counted. Courses that are
 * not open keep what they have.
 */
export async function courseStatsMismatches(
  { id, course }: RecomputedCourse,
  enrollments: Enrollment[],
): Promise<Mismatch[]> {
  if (course.status !== 'published' && course.status !== 'archived') return [];
  const stored = await readable(id);
  const counted = courseStatsOf(enrollments, stored?.asOf ?? new Date());
  const isNeeded = stored !== null || learnersIn(counted) > 0;
  return compare(refs.courseStats(id), isNeeded ? counted : null, true);
}
