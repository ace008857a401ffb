import * as z from 'zod/mini';
import { label, whole } from '#model/fields';
import { dayNumber, dayOfNumber, weekdayOf, weekdays, type Day } from '#model/progress/calendar';
import type { Clock } from '#model/progress/clock';
import type { DayCount, LearnerState } from '#model/progress/learner-state';
import { streakOn } from '#model/progress/streak';

export const goalKind = z.enum([
  'lessons_per_week',
  'minutes_per_week',
  'xp_per_week',
  'cards_per_week',
  'streak_days',
  'finish_course',
]);
export type GoalKind = z.infer<typeof goalKind>;

/**
 * A goal that learners set for themselves. It gives no XP, or learners could award it to themselves.
 */
export const learningGoal = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/)),
  kind: goalKind,
  /** In the unit of its kind; 100 (percent) for finishing a course. */
  target: whole(1, 100_000),
  /** The course to finish; empty for other kinds. */
  courseID: z.string().check(z.maxLength(128), z.regex(/^(?!\.\.?$)(?!__.*__$)[^/]*$/s)),
  /** The date by which to finish a course, `yyyy-mm-dd`; may be empty. */
  until: z.string().check(z.regex(/^([0-9]{4}-[0-9]{2}-[0-9]{2})?$/)),
  title: label(120),
});
export type LearningGoal = z.infer<typeof learningGoal>;

/** Returns the Monday of a day's week. */
export const weekStart = (day: Day): Day =>
  dayOfNumber(dayNumber(day) - ((weekdays.indexOf(weekdayOf(day)) + 6) % 7));

const weekly: Partial<Record<GoalKind, (count: DayCount) => number>> = {
  lessons_per_week: ({ lessons }) => lessons,
  minutes_per_week: ({ seconds }) => seconds / 60,
  xp_per_week: ({ xp }) => xp,
  cards_per_week: ({ flashcards }) => flashcards,
};

/**
 * Returns the progress of a goal on a day, in the unit of its target. Weeks start on the learner's Monday.
 * @param percentOf progress in a course, in percent; without it a course counts only when it is completed
 */
export function goalDone(
  { kind, courseID }: LearningGoal,
  state: LearnerState,
  { today, clock }: { today: Day; clock: Pick<Clock, 'isFree'> },
  percentOf: (courseID: string) => number = () => 0,
): number {
  if (kind === 'finish_course') {
    return state.completedCourseIDs.includes(courseID) ? 100 : percentOf(courseID);
  }
  if (kind === 'streak_days') {
    const repaired = new Set(state.repairedDays);
    return streakOn(today, state.activeDays, clock, repaired).current;
  }
  const start = weekStart(today);
  const days = Object.entries(state.recentDays).filter(([day]) => weekStart(day) === start);
  return Math.floor(days.reduce((sum, [, count]) => sum + (weekly[kind]?.(count) ?? 0), 0));
}
