import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { listDays, withDay, type ActiveDays } from '#model/progress/active-days';
import {
  dayNumber,
  dayOfNumber,
  learningDay,
  weekdayOf,
  weekdays,
  type Day,
} from '#model/progress/calendar';
import {
  clockOf,
  holdsFor,
  rememberedSettings,
  settled,
  withSetting,
  type ClockSetting,
} from '#model/progress/clock';
import { freezeEvery, mostFreezes, streakOn } from '#model/progress/streak';

const hour = 3_600_000;
const since = new Date(0);
const setOf = (days: Iterable<Day>): ActiveDays => [...days].reduce(withDay, {});
const always = { isFree: () => false };

describe('a streak', () => {
  const day = (offset: number) => dayOfNumber(dayNumber('2028-02-26') + offset);
  const on = (today: number, ...offsets: number[]) =>
    streakOn(day(today), setOf(offsets.map(day)), always);
  test.each([
    ['nothing yet', on(3), { current: 0, longest: 0 }],
    ['one day', on(0, 0), { current: 1, longest: 1 }],
    ['today still to come', on(1, 0), { current: 1 }],
    ['yesterday missed', on(2, 0), { current: 0, longest: 1 }],
    ['over a leap day and a month’s end', on(4, 0, 1, 2, 3, 4), { current: 5 }],
    ['a week earns a freeze', on(6, 0, 1, 2, 3, 4, 5, 6), { current: 7, freezes: 1 }],
    [
      'which covers a missed day by itself',
      on(8, 0, 1, 2, 3, 4, 5, 6, 8),
      { current: 8, freezes: 0, frozen: [day(7)] },
    ],
    ['but not two', on(9, 0, 1, 2, 3, 4, 5, 6, 9), { current: 1, longest: 7 }],
  ])('%s', (_, streak, expected) => expect(streak).toMatchObject(expected));

  it('holds on days of rest and excused days, which add nothing', () => {
    const days = setOf(['2026-11-20', '2026-11-23']);
    const weekend = { isFree: (one: Day) => ['sat', 'sun'].includes(weekdayOf(one)) };
    expect(streakOn('2026-11-23', days, weekend).current).toBe(2);
    const repaired = new Set(['2026-11-21', '2026-11-22']);
    expect(streakOn('2026-11-23', days, always, repaired).current).toBe(2);
    expect(streakOn('2026-11-23', days, always).current).toBe(1);
  });

  it('never shortens the longest streak by one more active day', () => {
    const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(offsets, fc.integer({ min: 0, max: 60 }), (known, more) => {
        const before = streakOn(day(60), setOf(known.map(day)), always);
        const after = streakOn(day(60), setOf([...known, more].map(day)), always);
        expect(after.longest).toBeGreaterThanOrEqual(before.longest);
      }),
      { numRuns: 5 * (fc.readConfigureGlobal().numRuns ?? 100) },
    );
  });
});

describe('days in every zone of the world', () => {
  /** Hour by hour, as a clock on the wall would show it. */
  function replay(
    from: number,
    to: number,
    moments: Set<number>,
    timezone: string,
    dayStartHour: number,
  ) {
    let current = 0;
    let longest = 0;
    let freezes = 0;
    let began = false;
    const seen: { day: Day; isActive: boolean }[] = [];
    for (let at = from; at <= to; at += hour) {
      const day = learningDay(new Date(at), timezone, dayStartHour);
      let entry = seen.find((one) => one.day === day);
      if (!entry) seen.push((entry = { day, isActive: false }));
      if (moments.has(at)) entry.isActive = true;
    }
    seen.forEach(({ isActive }, index) => {
      if (isActive) {
        began = true;
        current++;
        longest = Math.max(longest, current);
        if (current % freezeEvery === 0) freezes = Math.min(mostFreezes, freezes + 1);
      } else if (began && current > 0 && index < seen.length - 1) {
        if (freezes > 0) freezes--;
        else current = 0;
      }
    });
    return { current, longest, freezes };
  }

  it('counts the small hours for the previous day where a zone skipped one', () => {
    const dayOf = (moment: string) => learningDay(new Date(moment), 'Pacific/Apia', 4);
    // One o'clock and five o'clock on the 31st, wall time; there was no 30th.
    expect(dayOf('2011-12-30T11:00:00Z')).toBe('2011-12-29');
    expect(dayOf('2011-12-30T15:00:00Z')).toBe('2011-12-31');
  });

  const zones = Intl.supportedValuesOf('timeZone');
  /** Changes of the clock, a day that Samoa never had, a new year, a leap day. */
  const turns = ['2026-03-29', '2026-10-25', '2011-12-30', '2028-02-29'];
  it.each(turns)('agree with the clock on the wall around %s', (turn) => {
    const from = Date.parse(`${turn}T00:00:00Z`) - 12 * 24 * hour;
    const to = from + 24 * 24 * hour;
    zones.forEach((timezone, index) => {
      const dayStartHour = [4, 0, 23, 2][index % 4]!;
      const clock = clockOf([{ since, timezone, dayStartHour, restDays: [] }]);
      // Some of the days are missed, differently in each zone.
      const moments = new Set<number>();
      for (let day = 0; day < 24; day++)
        if ((day * 7 + index) % 11 !== 0)
          moments.add(from + day * 24 * hour + ((index * 5 + day) % 24) * hour);
      const days = setOf([...moments].map((moment) => clock.dayOf(new Date(moment))));
      const today = clock.dayOf(new Date(to));
      const { current, longest, freezes } = streakOn(today, days, clock);
      expect({ timezone, current, longest, freezes }).toEqual({
        timezone,
        ...replay(from, to, moments, timezone, dayStartHour),
      });
    });
  });

  it('falls back to UTC for an unknown zone', () => {
    expect(learningDay(new Date('2026-11-21T03:59:00Z'), 'Mars/Olympus', 4)).toBe('2026-11-20');
  });
});

describe('settings of the clock', () => {
  const zones = ['Pacific/Kiritimati', 'Etc/GMT+12', 'Europe/Rome', 'America/New_York'];
  const setting = fc.record({
    since: fc
      .integer({ min: 0, max: 24 * 60 })
      .map((hours) => new Date(Date.UTC(2026, 0, 1) + hours * hour)),
    timezone: fc.constantFrom(...zones),
    dayStartHour: fc.integer({ min: 0, max: 23 }),
    restDays: fc.subarray([...weekdays], { maxLength: 3 }),
  });
  const log = fc.array(setting, { minLength: 1, maxLength: 12 });
  const build = (settings: ClockSetting[]) => settings.reduce<ClockSetting[]>(withSetting, []);

  it('are the same in whatever order and however often they come', () => {
    const distinct = fc.uniqueArray(setting, {
      minLength: 1,
      maxLength: 12,
      selector: ({ since: at }) => at.getTime(),
    });
    fc.assert(
      fc.property(
        distinct.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
          ),
        ),
        ([all, again]) => {
          expect(settled(build(again))).toEqual(settled(build(all)));
        },
      ),
    );
  });

  it('hold for a week each, so hopping between zones farms no days', () => {
    fc.assert(
      fc.property(
        log,
        fc.array(fc.integer({ min: 0, max: 24 * 60 }), { maxLength: 200 }),
        (settings, hours) => {
          const effective = settled(build(settings));
          effective
            .slice(1)
            .forEach((one, index) =>
              expect(
                one.since.getTime() - effective[index]!.since.getTime(),
              ).toBeGreaterThanOrEqual(holdsFor),
            );
          const clock = clockOf(build(settings));
          const moments = hours.map((at) => Date.UTC(2026, 0, 1) + at * hour).sort((a, b) => a - b);
          const days = listDays(setOf(moments.map((moment) => clock.dayOf(new Date(moment)))));
          const span = moments.length > 0 ? (moments.at(-1)! - moments[0]!) / (24 * hour) : 0;
          expect(days.length).toBeLessThanOrEqual(Math.ceil(span) + 1 + 3 * effective.length);
        },
      ),
    );
  });

  /** Changes minutes apart, in bursts that are hours or days apart. */
  const changes = fc
    .array(
      fc.record({
        gap: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) },
          { weight: 1, arbitrary: fc.integer({ min: 60, max: 9 * 24 * 60 }) },
        ),
        change: fc.record({
          timezone: fc.constantFrom(...zones),
          dayStartHour: fc.integer({ min: 0, max: 23 }),
          restDays: fc.subarray([...weekdays], { maxLength: 3 }),
        }),
      }),
      { minLength: 1, maxLength: 150, size: 'max' },
    )
    .map((steps) => {
      let at = Date.UTC(2026, 0, 1);
      return steps.map(({ gap, ...step }) => ({ ...step, at: new Date((at += gap * 60_000)) }));
    });

  /** Long series, which would take minutes to shrink. */
  const bursts = { numRuns: 40, endOnFailure: true };

  /** What a server says of the day of each change that it hears of when it happens, and of the days before. */
  function play(steps: { at: Date; change: Omit<ClockSetting, 'since'> }[]) {
    let settings: ClockSetting[] = [];
    let mostSettings = 0;
    const counted: { at: Date; day: Day; free: Day[] }[] = [];
    for (const { at, change } of steps) {
      settings = withSetting(settings, { ...change, since: at });
      mostSettings = Math.max(mostSettings, settings.length);
      const clock = clockOf(settings);
      const day = clock.dayOf(at);
      const past = [1, 2, 3].map((back) => dayOfNumber(dayNumber(day) - back));
      counted.push({ at, day, free: past.filter(clock.isFree) });
    }
    return { clock: clockOf(settings), counted, mostSettings };
  }

  it('leave every moment on the day that it was counted for, and every day that is over as it was', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const { clock, counted, mostSettings } = play(steps);
        expect(mostSettings).toBeLessThanOrEqual(rememberedSettings);
        for (const { at, day, free } of counted) {
          expect(clock.dayOf(at)).toBe(day);
          const past = [1, 2, 3].map((back) => dayOfNumber(dayNumber(day) - back));
          expect(past.filter(clock.isFree)).toEqual(free);
        }
      }),
      bursts,
    );
  });

  it('never lead back to a day that is over, so that no series of them fills one that was missed', () => {
    fc.assert(
      fc.property(changes, (steps) => {
        const days = play(steps).counted.map(({ day }) => day);
        expect(days).toEqual([...days].sort());
      }),
      bursts,
    );
  });

  it('count none of a burst before the first has held for a week, however many it is', () => {
    const start = Date.UTC(2026, 5, 1);
    const first = { since: new Date(start - 30 * 24 * hour), timezone: 'Europe/Rome' };
    const rest = { dayStartHour: 4, restDays: [] };
    const burst = Array.from({ length: 3 * rememberedSettings }, (_, index) => ({
      ...rest,
      since: new Date(start + index * 1000),
      timezone: zones[index % 2]!,
    }));
    const all = build([{ ...first, ...rest }, ...burst]);
    expect(settled(all)).toMatchObject([
      { timezone: 'Europe/Rome' },
      { since: new Date(start), timezone: zones[0] },
      { since: new Date(start + holdsFor), timezone: burst.at(-1)?.timezone },
    ]);
  });

  it('that are too many are forgotten without freeing a day or taking effect sooner', () => {
    const start = Date.UTC(2020, 0, 1);
    const weekly = Array.from({ length: rememberedSettings + 10 }, (_, week) => ({
      since: new Date(start + week * 6 * 24 * hour),
      timezone: zones[week % 4]!,
      dayStartHour: (week * 5) % 24,
      restDays: weekdays.slice(week % 5, (week % 5) + 3),
    }));
    const [whole, shortened] = [clockOf(weekly), clockOf(build(weekly))];
    const days = Array.from({ length: 400 }, (_, index) => dayNumber('2019-12-20') + index);
    for (const day of days.map(dayOfNumber)) {
      if (shortened.isFree(day))
        expect({ day, free: whole.isFree(day) }).toEqual({ day, free: true });
    }
    const lately = settled(build(weekly)).slice(1);
    expect(settled(weekly).slice(-lately.length)).toEqual(lately);
  });
});
