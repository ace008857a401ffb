import { listDays, type ActiveDays } from '#model/progress/active-days';
import { dayNumber, dayOfNumber, type Day } from '#model/progress/calendar';
import type { Clock } from '#model/progress/clock';
import type { LearnerState } from '#model/progress/learner-state';

/** The number of days in a row that earn a freeze. */
export const freezeEvery = 7;
/** The maximum number of freezes. */
export const mostFreezes = 2;

/** A learner's streak as of a day. */
export type Streak = {
  /** Learning days in a row. Rest days, frozen and excused days neither add to it nor break it. */
  current: number;
  longest: number;
  /** Available freezes; each covers one missed day automatically. */
  freezes: number;
  /** The days covered by freezes, in order. */
  frozen: Day[];
};

/**
 * Returns the streak on `today`, computed from the set of days only, so that the order in which they became known does
 * not matter. Today does not count as missed before it is over.
 * @param repaired days excused by an administrator
 */
export function streakOn(
  today: Day,
  days: ActiveDays,
  clock: Pick<Clock, 'isFree'>,
  repaired: ReadonlySet<Day> = new Set(),
): Streak {
  const streak: Streak = { current: 0, longest: 0, freezes: 0, frozen: [] };
  const miss = (number: number) => {
    if (streak.current === 0) return;
    const day = dayOfNumber(number);
    if (repaired.has(day) || clock.isFree(day)) return;
    if (streak.freezes > 0) {
      streak.freezes--;
      streak.frozen.push(day);
    } else streak.current = 0;
  };
  let expected: number | undefined;
  for (const day of listDays(days)) {
    const number = dayNumber(day);
    for (let missed = expected ?? number; missed < number; missed++) miss(missed);
    expected = number + 1;
    streak.current++;
    streak.longest = Math.max(streak.longest, streak.current);
    if (streak.current % freezeEvery === 0)
      streak.freezes = Math.min(mostFreezes, streak.freezes + 1);
  }
  const end = dayNumber(today);
  for (let missed = expected ?? end; missed < end; missed++) miss(missed);
  return streak;
}

/** Returns a learner's streak as of a moment. */
export const streakAt = (
  moment: Date,
  { activeDays, repairedDays }: Pick<LearnerState, 'activeDays' | 'repairedDays'>,
  clock: Clock,
): Streak => streakOn(clock.dayOf(moment), activeDays, clock, new Set(repairedDays));
