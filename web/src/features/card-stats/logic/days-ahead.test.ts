import { expect, it } from 'vitest';
import { newCardState, type CardState } from '@trellis/model/cards/card-state';
import { clockOf } from '@trellis/model/progress/clock';
import { daysAhead } from '#web/features/card-stats/logic/days-ahead';

const now = Date.parse('2026-11-30T12:00:00Z');
const day = 86_400_000;
const due = (days: number, fields: Partial<CardState> = {}): CardState => ({
  ...newCardState(),
  ...{ stage: 2, reviewedAt: 1, due: now + days * day },
  ...fields,
});

it('sums the cards of all courses by day, overdue ones today', () => {
  const states = new Map([
    ['ferns/a', due(-9)],
    ['moss/b', due(0)],
    ['ferns/c', due(1)],
    ['moss/d', due(1)],
    ['ferns/e', due(29)],
    ['ferns/f', due(30)],
    ['ferns/g', due(2, { isSuspended: true })],
  ]);
  const days = daysAhead(states, now, clockOf([]));
  expect(days).toHaveLength(30);
  expect(days[0]).toEqual({ day: '2026-11-30', count: 2 });
  expect(days[1]).toEqual({ day: '2026-12-01', count: 2 });
  expect(days[29]).toEqual({ day: '2026-12-29', count: 1 });
  expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(5);
});
