import type { Clock } from '@trellis/model/progress/clock';

const minute = 60_000;
/** A learning day with a change of zone is shorter than this, in ms. */
const longest = 50 * 60 * minute;

/** The beginning and the end of a learning day, in ms: to the minute. */
export type DaySpan = { start: number; end: number };

/** Returns the learning day that a moment belongs to. Comparing moments is much faster than asking the clock for each. */
export function daySpan(now: number, clock: Clock): DaySpan {
  const today = clock.dayOf(new Date(now));
  const isAfter = (moment: number) => clock.dayOf(new Date(moment)) > today;
  const isWithin = (moment: number) => clock.dayOf(new Date(moment)) >= today;
  const minuteOf = Math.floor(now / minute) * minute;
  return {
    start: firstMinute(minuteOf - longest, minuteOf + minute, isWithin),
    end: firstMinute(minuteOf, minuteOf + longest, isAfter),
  };
}

/** Returns, by bisection, the first minute from which on something holds. */
function firstMinute(from: number, to: number, holds: (moment: number) => boolean): number {
  let before = from;
  let after = to;
  while (after - before > minute) {
    const middle = before + Math.floor((after - before) / minute / 2) * minute;
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}
