import type { Enrollment } from '@trellis/model/progress/enrollment';
import { localStorageItem } from '#web/shared/local-storage-item';

/**
 * How many of a course's lessons were done when the day began, as this device knows: what it saw first today. Exact
 * where the latest completion is of an earlier day.
 */
export function doneBeforeToday(enrollment: Enrollment, now: Date): number {
  const done = enrollment.completedLessonIDs.length;
  const today = now.toDateString();
  const memory = localStorageItem(`mine.day.${enrollment.courseID}`);
  const [day, count] = (memory.read() ?? '').split('|');
  const isUntouched = enrollment.lastAccessedAt?.toDateString() !== today;
  if (day === today && !isUntouched) return Math.min(done, Number(count) || 0);
  const before = isUntouched ? done : done - 1;
  if (day !== today || Number(count) !== before) memory.write(`${today}|${before}`);
  return before;
}
