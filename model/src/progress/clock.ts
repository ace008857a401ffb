import * as z from 'zod/mini';
import { timestamp } from '#model/fields';
import { dayNumber, learningDay, weekdayOf, weekdays, type Day } from '#model/progress/calendar';

/** The settings of a learner's clock from a moment on. */
export const clockSetting = z.object({
  since: timestamp,
  timezone: z.string(),
  dayStartHour: z.int(),
  /** Weekdays on which a break does not end a streak. */
  restDays: z.array(z.enum(weekdays)),
});
export type ClockSetting = z.infer<typeof clockSetting>;

/**
 * The minimum time that a setting stays in effect, in ms; an earlier change waits. Otherwise switching zones could fit
 * two days into one hour.
 */
export const holdsFor = 7 * 86_400_000;

/** How many settings a log holds; that many cover at least forty weeks. */
export const rememberedSettings = 40;

const byTime = (a: ClockSetting, b: ClockSetting) => a.since.getTime() - b.since.getTime();

/**
 * Returns the log with one more setting. Settings may arrive in any order and more than once. If there are too many,
 * those that were replaced before they took effect are removed first: nothing depends on them.
 */
export function withSetting(log: ClockSetting[], setting: ClockSetting): ClockSetting[] {
  const others = log.filter(({ since }) => since.getTime() !== setting.since.getTime());
  const all = [...others, setting].sort(byTime);
  return all.length <= rememberedSettings ? all : withoutOldest(takeEffect(all));
}

type Effective = { setting: ClockSetting; from: number };

/**
 * Returns the settings that take effect, and when, in ms: each waits until the previous one has been in effect long
 * enough.
 */
function takeEffect(sorted: ClockSetting[]): Effective[] {
  const effective: Effective[] = [];
  sorted.forEach((setting, index) => {
    const from = Math.max(
      setting.since.getTime(),
      (effective.at(-1)?.from ?? -Infinity) + holdsFor,
    );
    const next = sorted[index + 1]?.since.getTime() ?? Infinity;
    if (next > from) effective.push({ setting, from });
  });
  return effective;
}

/**
 * Removes the oldest settings if there are too many. The next one then covers the time before it as well; this changes
 * neither when it takes effect nor which days are free.
 */
function withoutOldest(effective: Effective[]): ClockSetting[] {
  const settings = effective.map(({ setting }) => setting);
  const forgotten = effective.length - rememberedSettings;
  const oldest = effective[forgotten];
  if (forgotten <= 0 || oldest === undefined) return settings;
  const restDays = oldest.setting.restDays.filter((day) =>
    settings.slice(0, forgotten).every((before) => before.restDays.includes(day)),
  );
  const first = { ...oldest.setting, restDays, since: new Date(oldest.from) };
  return [first, ...settings.slice(forgotten + 1)];
}

/** Returns the settings of a log as they take effect. */
export const settled = (log: ClockSetting[]): ClockSetting[] =>
  takeEffect([...log].sort(byTime)).map(({ setting, from }) => ({
    ...setting,
    since: new Date(from),
  }));

const unknown: ClockSetting = {
  since: new Date(0),
  timezone: 'UTC',
  dayStartHour: 4,
  restDays: [],
};

/** A learner's clock: the day of a moment, and the days that do not count. */
export type Clock = {
  dayOf: (moment: Date) => Day;
  /** Returns whether a day is a rest day, or was skipped by the zone or a change of zone. */
  isFree: (day: Day) => boolean;
};

/**
 * Returns the clock for a log of settings. The day of a moment depends on the settings up to then only, and changes
 * never lead back to an earlier day, so past days stay as they were.
 */
export function clockOf(log: ClockSetting[]): Clock {
  const eras = erasOf(settled(log));
  const eraAt = (moment: number) => eras.findLast(({ from }) => from <= moment) ?? eras[0]!;
  const dayAt = (moment: number): Day => {
    const { setting, earliest } = eraAt(moment);
    return later(earliest, learningDay(new Date(moment), setting.timezone, setting.dayStartHour));
  };
  return {
    dayOf: (moment) => dayAt(moment.getTime()),
    isFree: (day) => {
      const start = startOf(day, dayAt);
      return dayAt(start) !== day || eraAt(start).setting.restDays.includes(weekdayOf(day));
    },
  };
}

/**
 * The period in which a setting is in effect. `earliest` is the day that had begun when it took effect.
 */
type Era = { setting: ClockSetting; from: number; earliest: Day };

function erasOf(settings: ClockSetting[]): Era[] {
  const eras: Era[] = [];
  for (const setting of settings.length > 0 ? settings : [unknown]) {
    const before = eras.at(-1);
    const from = setting.since.getTime();
    const lastMoment = new Date(from - 1);
    const earliest = before
      ? later(
          before.earliest,
          learningDay(lastMoment, before.setting.timezone, before.setting.dayStartHour),
        )
      : '';
    eras.push({ setting, from: before ? from : -Infinity, earliest });
  }
  return eras;
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

const quarter = 900_000;

/** Returns the moment, in ms, at which a day (or the next existing one) begins. */
function startOf(day: Day, dayAt: (moment: number) => Day): number {
  const midnight = dayNumber(day) * 86_400_000;
  // Zones range from 14 hours ahead of UTC to 12 behind, and a learning day begins up to 23 hours after midnight.
  let before = midnight - 15 * 4 * quarter;
  let after = midnight + 36 * 4 * quarter;
  while (after - before > quarter) {
    const middle = before + Math.floor((after - before) / quarter / 2) * quarter;
    if (dayAt(middle) >= day) after = middle;
    else before = middle;
  }
  return after;
}
