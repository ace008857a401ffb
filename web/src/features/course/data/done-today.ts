import type { Enrollment } from '@trellis/model/progress/enrollment';
import { localStorageItem } from '#web/shared/local-storage-item';

/**
 * Returns how many of a course's lessons were complete when the day began, based on what this device saw first today.
 * Exact if the latest completion is from an earlier day.
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
