import { activities } from '@trellis/model/activities/activities';
import { standingsOf, withStandings } from '@trellis/model/progress/completion';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';

type Change = Pick<LessonProgress, 'courseID' | 'lessonID' | 'isCompleted' | 'completedAt'>;

/**
 * Returns an enrolment as the server will derive it from pending writes of this device, by the same rule.
 */
export function withPendingWrites<T extends Enrollment>(enrollment: T, changes: Change[]): T {
  const mine = changes.filter(({ courseID }) => courseID === enrollment.courseID);
  if (mine.length === 0) return enrollment;
  return { ...enrollment, ...withStandings(activities, enrollment, standingsOf(mine)) };
}
