import { hasDay, listDays } from '@trellis/model/progress/active-days';
import { dayNumber, dayOfNumber, type Day } from '@trellis/model/progress/calendar';
import { clockOf, type Clock } from '@trellis/model/progress/clock';
import { weekStart } from '@trellis/model/progress/goals';
import type { LearnerState } from '@trellis/model/progress/learner-state';
import { streakOn, type Streak } from '@trellis/model/progress/streak';

/** The number of weeks in the charts. */
const shownWeeks = 6;

type Known = Pick<LearnerState, 'activeDays' | 'clock' | 'repairedDays' | 'recentDays'>;

/** A learner's state at a moment: their current day and streak. */
export type StreakStatus = { today: Day; streak: Streak; clock: Clock };

export function streakStatusOf(state: Known, now: Date): StreakStatus {
  const clock = clockOf(state.clock);
  const today = clock.dayOf(now);
  const streak = streakOn(today, state.activeDays, clock, new Set(state.repairedDays));
  return { today, streak, clock };
}

/**
 * The state of a day. `open`: today, without activity so far. `before`: the learner had not started.
 */
export type DayKind =
  | 'active'
  | 'frozen'
  | 'rest'
  | 'excused'
  | 'missed'
  | 'open'
  | 'ahead'
  | 'before';
export type ShownDay = { day: Day; kind: DayKind; xp: number };

/** Returns the days of the last weeks, week by week from Monday, including all of this week. */
export function calendarOf(state: Known, { today, streak, clock }: StreakStatus): ShownDay[][] {
  const first = listDays(state.activeDays)[0];
  const frozen = new Set(streak.frozen);
  const kindOf = (day: Day): DayKind => {
    if (hasDay(state.activeDays, day)) return 'active';
    if (day > today) return 'ahead';
    if (day === today) return 'open';
    if (first === undefined || day < first) return 'before';
    if (state.repairedDays.includes(day)) return 'excused';
    if (clock.isFree(day)) return 'rest';
    return frozen.has(day) ? 'frozen' : 'missed';
  };
  const start = dayNumber(weekStart(today)) - 7 * (shownWeeks - 1);
  return Array.from({ length: shownWeeks }, (_, week) =>
    Array.from({ length: 7 }, (_, index) => {
      const day = dayOfNumber(start + 7 * week + index);
      return { day, kind: kindOf(day), xp: state.recentDays[day]?.xp ?? 0 };
    }),
  );
}
