import type { Enrollment } from '@trellis/model/progress/enrollment';
import { remembered } from '#web/shared/remembered';

/**
 * How many of a course's lessons were done when the day began, as this device knows: what it saw first today. Exact
 * where the latest completion is of an earlier day.
 */
export function doneBeforeToday(enrollment: Enrollment, now = new Date()): number {
  const done = enrollment.completedLessonIDs.length;
  const today = now.toDateString();
  if (enrollment.lastAccessedAt?.toDateString() !== today) {
    note(enrollment.courseID, today, done);
    return done;
  }
  const [day, count] = (memory(enrollment.courseID).read() ?? '').split('|');
  if (day === today) return Math.min(done, Number(count) || 0);
  note(enrollment.courseID, today, done - 1);
  return done - 1;
}

const memory = (courseID: string) => remembered(`day.${courseID}`);
const note = (courseID: string, day: string, count: number) =>
  memory(courseID).write(`${day}|${count}`);
