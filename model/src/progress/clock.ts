import * as z from 'zod/mini';
import { timestamp } from '#model/fields';
import { dayNumber, learningDay, weekdayOf, weekdays, type Day } from '#model/progress/calendar';

/** What a learner's days go by, from a moment on. */
export const clockSetting = z.object({
  since: timestamp,
  timezone: z.string(),
  dayStartHour: z.int(),
  /** Days of the week on which a pause breaks no streak. */
  restDays: z.array(z.enum(weekdays)),
});
export type ClockSetting = z.infer<typeof clockSetting>;

/**
 * A setting holds for seven days at least, in ms; a new one that comes sooner waits for the rest of them. Otherwise
 * hopping between zones would put two days into one hour, again and again.
 */
export const holdsFor = 7 * 86_400_000;

/** How many settings are remembered. The oldest stands for all time before it. */
export const rememberedSettings = 40;

const byTime = (a: ClockSetting, b: ClockSetting) => a.since.getTime() - b.since.getTime();

/** The log with one more setting. Settings may come in any order and more than once. */
export function withSetting(log: ClockSetting[], setting: ClockSetting): ClockSetting[] {
  const others = log.filter(({ since }) => since.getTime() !== setting.since.getTime());
  return [...others, setting].sort(byTime).slice(-rememberedSettings);
}

/** The settings as they take effect: each has waited until the one before it had held long enough. */
export function settled(log: ClockSetting[]): ClockSetting[] {
  const sorted = [...log].sort(byTime);
  const effective: ClockSetting[] = [];
  sorted.forEach((setting, index) => {
    const before = effective.at(-1);
    const earliest = before === undefined ? -Infinity : before.since.getTime() + holdsFor;
    const since = Math.max(setting.since.getTime(), earliest);
    const next = sorted[index + 1]?.since.getTime() ?? Infinity;
    if (next > since) effective.push({ ...setting, since: new Date(since) });
  });
  return effective;
}

const unknown: ClockSetting = {
  since: new Date(0),
  timezone: 'UTC',
  dayStartHour: 4,
  restDays: [],
};

/** A learner's clock: which day a moment belongs to, and which days ask for nothing. */
export type Clock = {
  dayOf: (moment: Date) => Day;
  /** Whether the day is one of rest, or one that the learner's zone or travels have left out. */
  isFree: (day: Day) => boolean;
};

export function clockOf(log: ClockSetting[]): Clock {
  const settings = settled(log);
  const at = (moment: number) =>
    settings.findLast(({ since }) => since.getTime() <= moment) ?? settings[0] ?? unknown;
  const dayOf = (moment: Date) => {
    const { timezone, dayStartHour } = at(moment.getTime());
    return learningDay(moment, timezone, dayStartHour);
  };
  /** Every day of every zone lies within these hours of its start in UTC, day-start hour included. */
  const happens = (day: Day) => {
    const start = dayNumber(day) * 24;
    // Nearly always one of these moments lies in it.
    if ([12, 0, 24].some((hour) => dayOf(new Date((start + hour) * 3_600_000)) === day))
      return true;
    for (let hour = start - 15; hour <= start + 24 + 12 + 24; hour++) {
      if (dayOf(new Date(hour * 3_600_000)) === day) return true;
    }
    return false;
  };
  return {
    dayOf,
    isFree: (day) =>
      at((dayNumber(day) + 0.5) * 86_400_000).restDays.includes(weekdayOf(day)) || !happens(day),
  };
}
