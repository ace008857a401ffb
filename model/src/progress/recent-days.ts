import { dayNumber, dayOfNumber, type Day } from '#model/progress/calendar';

/** How many days are kept with their counts: six weeks, as the progress page shows them. */
const recentDayCount = 42;

/** Returns the first day that is kept, counting back from a day. */
export const oldestBeside = (newest: Day): Day =>
  dayOfNumber(dayNumber(newest) - recentDayCount + 1);

/** Returns the days of a record that are still kept. */
export function recentOf<T>(days: Record<Day, T>): Record<Day, T> {
  const newest = Object.keys(days).sort().at(-1);
  if (newest === undefined) return days;
  return Object.fromEntries(Object.entries(days).filter(([day]) => day >= oldestBeside(newest)));
}
