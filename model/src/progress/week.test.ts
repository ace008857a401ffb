import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoWeek, weekEnd } from '#model/progress/week';

const day = 86_400_000;

it.each([
  ['2026-11-21', '2026-W47'],
  ['2020-12-31', '2020-W53'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2024-12-29', '2024-W52'],
  ['2024-12-30', '2025-W01'],
  ['2027-01-01', '2026-W53'],
  ['2024-02-29', '2024-W09'],
])('%s lies in %s', (date, week) => {
  expect(isoWeek(new Date(`${date}T00:00:00Z`))).toBe(week);
  expect(isoWeek(new Date(`${date}T23:59:59.999Z`))).toBe(week);
});

it('starts weeks on Monday, without gaps, and sorts them as text', () => {
  const moments = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2099-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (moment) => {
      const next = new Date(moment.getTime() + day);
      if (next.getUTCDay() === 1) expect(isoWeek(next) > isoWeek(moment)).toBe(true);
      else expect(isoWeek(next)).toBe(isoWeek(moment));
    }),
    { numRuns: 2000 },
  );
});

it('ends a week when the next one starts', () => {
  const [min, max] = [new Date('2000-01-01'), new Date('2099-12-31')];
  const moments = fc.date({ min, max, noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      const end = weekEnd(moment);
      expect(end > moment).toBe(true);
      expect(isoWeek(new Date(end.getTime() - 1))).toBe(isoWeek(moment));
      expect(isoWeek(end)).not.toBe(isoWeek(moment));
    }),
  );
});
