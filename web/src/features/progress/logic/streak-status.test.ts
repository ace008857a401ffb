import { describe, expect, it } from 'vitest';
import { withDay } from '@trellis/model/progress/active-days';
import { newLearnerState, type LearnerState } from '@trellis/model/progress/learner-state';
import { calendarOf, streakStatusOf } from '#web/features/progress/logic/streak-status';

const learner = (days: string[], more: Partial<LearnerState> = {}): LearnerState => ({
  ...newLearnerState(),
  activeDays: days.reduce(withDay, {}),
  clock: [{ since: new Date(0), timezone: 'Asia/Tokyo', dayStartHour: 4, restDays: ['sun'] }],
  ...more,
});
/** Saturday the 21st, 12:00 in Tokyo. */
const now = new Date('2026-11-21T03:00:00Z');

const kindsOf = (state: LearnerState) =>
  new Map(
    calendarOf(state, streakStatusOf(state, now))
      .flat()
      .map(({ day, kind }) => [day, kind]),
  );

describe('calendarOf', () => {
  it('starts on a Monday and ends with the whole current week', () => {
    const weeks = calendarOf(learner([]), streakStatusOf(learner([]), now));
    expect(weeks).toHaveLength(6);
    expect(weeks[0]![0]!.day).toBe('2026-10-12');
    expect(weeks[5]!.map(({ day, kind }) => `${day.slice(8)} ${kind}`)).toEqual([
      ...['16', '17', '18', '19', '20'].map((day) => `${day} before`),
      '21 open',
      '22 ahead',
    ]);
  });

  it('distinguishes active, frozen, rest, excused and missed days', () => {
    const week = ['02', '03', '04', '05', '06', '07', '09'].map((day) => `2026-11-${day}`);
    const state = learner([...week, '2026-11-11', '2026-11-21'], {
      repairedDays: ['2026-11-12'],
    });
    const kinds = kindsOf(state);
    expect(kinds.get('2026-11-01')).toBe('before');
    expect(kinds.get('2026-11-02')).toBe('active');
    expect(kinds.get('2026-11-08')).toBe('rest');
    // Seven days had earned a freeze.
    expect(kinds.get('2026-11-10')).toBe('frozen');
    expect(kinds.get('2026-11-12')).toBe('excused');
    expect(kinds.get('2026-11-13')).toBe('missed');
    expect(kinds.get('2026-11-21')).toBe('active');
  });
});

it('starts a day at the learner’s own hour, in their own zone', () => {
  const at = (time: string) => streakStatusOf(learner([]), new Date(time)).today;
  expect(at('2026-11-20T18:59:00Z')).toBe('2026-11-20');
  expect(at('2026-11-20T19:00:00Z')).toBe('2026-11-21');
});
