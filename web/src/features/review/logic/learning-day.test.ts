import { expect, it } from 'vitest';
import { clockOf } from '@trellis/model/progress/clock';
import { daySpan } from '#web/features/review/logic/learning-day';

const clock = clockOf([
  { since: new Date(0), timezone: 'Europe/Berlin', dayStartHour: 4, restDays: [] },
]);
const span = (moment: string) => {
  const { start, end } = daySpan(Date.parse(moment), clock);
  return [new Date(start), new Date(end)].map((date) => date.toISOString().slice(0, 16));
};

it('begins and ends at the hour that the learner chose', () => {
  expect(span('2026-11-30T12:00:30Z')).toEqual(['2026-11-30T03:00', '2026-12-01T03:00']);
  expect(span('2026-11-30T02:59:59Z')).toEqual(['2026-11-29T03:00', '2026-11-30T03:00']);
  expect(span('2026-11-30T03:00:00Z')).toEqual(['2026-11-30T03:00', '2026-12-01T03:00']);
});

it('is an hour longer when clocks are put back', () => {
  expect(span('2026-10-24T12:00:00Z')).toEqual(['2026-10-24T02:00', '2026-10-25T03:00']);
});
