import { lessonsOf, type OutlineModule } from '#model/content/outline';
import type { Enrollment } from '#model/progress/enrollment';

/**
 * Where a learner goes on: the lesson they opened last, if it is not done; else the first one after it that is not done;
 * else the first one not done at all; in a finished course, its first. Nothing where a course has no lessons.
 */
export function nextLesson(
  outline: OutlineModule[],
  enrollment: Pick<Enrollment, 'lastLessonID' | 'completedLessonIDs'> | undefined,
): string | undefined {
  const lessons = lessonsOf(outline).map(({ id }) => id);
  const done = new Set(enrollment?.completedLessonIDs);
  const isOpen = (id: string) => !done.has(id);
  const last = lessons.indexOf(enrollment?.lastLessonID ?? '');
  return lessons.slice(Math.max(0, last)).find(isOpen) ?? lessons.find(isOpen) ?? lessons[0];
}
