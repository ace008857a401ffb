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

/** How many settings a log keeps. As many that took effect fill at least forty weeks. */
export const rememberedSettings = 40;

const byTime = (a: ClockSetting, b: ClockSetting) => a.since.getTime() - b.since.getTime();

/**
 * Returns the log with one more setting. Settings may come in any order and more than once. Of more than can be kept,
 * those go first that another one replaced before they took effect: they hold nothing up and nothing was counted by them.
 */
export function withSetting(log: ClockSetting[], setting: ClockSetting): ClockSetting[] {
  const others = log.filter(({ since }) => since.getTime() !== setting.since.getTime());
  const all = [...others, setting].sort(byTime);
  return all.length <= rememberedSettings ? all : withoutOldest(takeEffect(all));
}

type Effective = { setting: ClockSetting; from: number };

/** The settings that took effect, or will, and from when on, in ms: each waited until the one before it had held long enough. */
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
 * Forgets the oldest where there are too many. The next one then stands for the time before it too; it takes effect no
 * sooner than it did, and frees no day that it did not free together with those forgotten.
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

/** A learner's clock: which day a moment belongs to, and which days ask for nothing. */
export type Clock = {
  dayOf: (moment: Date) => Day;
  /** Whether the day is one of rest, or one that the learner's zone or travels have left out. */
  isFree: (day: Day) => boolean;
};

/**
 * Returns the clock that a log of settings makes. What it says of a moment depends on the settings until then alone, and
 * a change of settings never leads back to an earlier day: a day that is over stays as it was, whatever is set later.
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

/** While a setting is in effect. `earliest` is the day that had begun when it took effect. */
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

/** Returns the moment, in ms, at which a day or, where it was left out, the first one after it begins. */
function startOf(day: Day, dayAt: (moment: number) => Day): number {
  const midnight = dayNumber(day) * 86_400_000;
  // Zones are 14 hours ahead of UTC at most and 12 behind, and a learning day begins up to 23 hours after midnight.
  let before = midnight - 15 * 4 * quarter;
  let after = midnight + 36 * 4 * quarter;
  while (after - before > quarter) {
    const middle = before + Math.floor((after - before) / quarter / 2) * quarter;
    if (dayAt(middle) >= day) after = middle;
    else before = middle;
  }
  return after;
}
