import type { WriteBatch } from 'firebase-admin/firestore';
import { withLessons } from '@trellis/model/progress/completion';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { withEnrollment, type Skills } from '@trellis/model/progress/skills';
import { changesOf } from '#functions/firestore/changes';
import { places, type Stored } from '#functions/firestore/documents';

/**
 * Puts an enrolment's new standing in the batch, and gives the skills that follow from it; null where nothing changes.
 * Without an enrolment, as after a preview, there is nothing to do.
 */
export function countLessons(
  batch: WriteBatch,
  stored: Stored<Enrollment> | null,
  lessons: LessonProgress[],
  skills: Skills,
): Skills | null {
  if (stored === null) return null;
  const { data: before, updateTime } = stored;
  const inCourse = lessons.filter(({ courseID }) => courseID === before.courseID);
  const after = withLessons(before, inCourse);
  const changes = changesOf(before, after);
  if (changes === null) return null;
  const { ref } = places.enrollment(before.userID, before.courseID);
  batch.update(ref, changes, { lastUpdateTime: updateTime });
  return withEnrollment(skills, before, { ...before, ...after });
}
