import type { Enrollment } from '@trellis/model/progress/enrollment';
import { daysUntil, lessonsDue } from '@trellis/model/progress/pace';
import { localStorageItem } from '#web/shared/local-storage-item';

/**
 * Returns how many of a course's lessons were complete when the day began, based on what this device saw first today.
 * Exact if the latest completion is from an earlier day.
 */
function doneBeforeToday(enrollment: Enrollment, now: Date): number {
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

const excusedLessons = ({ excusedIDs, lessonIDs, completedLessonIDs }: Enrollment): number =>
  lessonIDs.filter((id) => excusedIDs.includes(id) && !completedLessonIDs.includes(id)).length;

/** Returns how many lessons of a course are due today. */
export const dueToday = (enrollment: Enrollment, target: Date, now: Date): number =>
  lessonsDue({
    lessonCount: enrollment.lessonCount - excusedLessons(enrollment),
    done: enrollment.completedLessonIDs.length,
    doneBefore: doneBeforeToday(enrollment, now),
    daysLeft: daysUntil(target, now),
  });
