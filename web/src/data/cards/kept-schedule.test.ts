import { expect, it } from 'vitest';
import { isRecent } from '#web/data/cards/kept-schedule';

const forecast = (day: string) => ({ day, due: [1], started: 1 });
const schedule = { foldedAt: new Date('2026-05-04T10:00:00Z') };
const progressOf = (...days: string[]) => ({
  cardForecasts: Object.fromEntries(days.map((day, at) => [`course${at}`, forecast(day)])),
  clock: [],
});

it.each(['2026-05-03', '2026-05-04', '2026-05-05'])(
  'takes a schedule of 4 May when forecasts are of %s',
  (day) => expect(isRecent(schedule, progressOf(day))).toBe(true),
);

it('asks the server when the newest forecast is of two days later, or there is none', () => {
  expect(isRecent(schedule, progressOf('2026-05-01', '2026-05-06'))).toBe(false);
  expect(isRecent(schedule, progressOf())).toBe(false);
});

it('counts in learning days, not in days of the calendar', () => {
  const afterMidnight = { foldedAt: new Date('2026-05-04T02:00:00Z') };
  expect(isRecent(afterMidnight, progressOf('2026-05-04'))).toBe(true);
  expect(isRecent(afterMidnight, progressOf('2026-05-05'))).toBe(false);
});
