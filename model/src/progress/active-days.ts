import type { Day } from '#model/progress/calendar';

/**
 * A set of days, by month (`yyyy-mm`): bit 0 is the first of the month. Ten years take about 2 kB.
 */
export type ActiveDays = Record<string, number>;

const bitOf = (day: Day): number => 1 << (Number(day.slice(8)) - 1);

export const hasDay = (days: ActiveDays, day: Day): boolean =>
  ((days[day.slice(0, 7)] ?? 0) & bitOf(day)) !== 0;

/** Returns the set with one more day; the same object if the day is in it already. */
export const withDay = (days: ActiveDays, day: Day): ActiveDays =>
  hasDay(days, day)
    ? days
    : { ...days, [day.slice(0, 7)]: (days[day.slice(0, 7)] ?? 0) | bitOf(day) };

/** Returns the days of the set in order. */
export const listDays = (days: ActiveDays): Day[] =>
  Object.keys(days)
    .sort()
    .flatMap((month) =>
      Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0')).flatMap((date) =>
        hasDay(days, `${month}-${date}`) ? `${month}-${date}` : [],
      ),
    );
