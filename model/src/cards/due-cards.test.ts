import { describe, expect, it } from 'vitest';
import { dueOn, forecastDays } from '#model/cards/card-forecast';
import { newCardState, type CardState } from '#model/cards/card-state';
import { forecastsOf, isDue } from '#model/cards/due-cards';
import { clockOf } from '#model/progress/clock';

const day = 86_400_000;
const noon = Date.UTC(2026, 9, 5, 12);
const clock = clockOf([]);
const tokyo = clockOf([
  { since: new Date(0), timezone: 'Asia/Tokyo', dayStartHour: 6, restDays: [] },
]);
const state = (changes: Partial<CardState>): CardState => ({
  ...newCardState(),
  stage: 2,
  reviewedAt: noon - 9 * day,
  due: noon,
  ...changes,
});

describe('a card is due', () => {
  it.each<[string, Partial<CardState>, number, boolean]>([
    ['when its time has come', {}, noon, true],
    ['on its learning day, before its hour', { due: noon + 15 * 3_600_000 }, noon, true],
    ['not on the day before', { due: noon + 17 * 3_600_000 }, noon, false],
    ['in learning, not before its minute', { stage: 1, due: noon + 60_000 }, noon, false],
    ['in learning, at its minute', { stage: 1, due: noon + 60_000 }, noon + 60_000, true],
    ['not when it was never reviewed', { reviewedAt: 0 }, noon, false],
    ['not when it is suspended', { isSuspended: true }, noon, false],
    ['not when it is gone', { isForgotten: true }, noon, false],
    ['not while it is put off', { buriedUntil: noon + 1 }, noon, false],
    ['after it was put off', { buriedUntil: noon - 1 }, noon, true],
  ])('%s', (_, changes, now, expected) => {
    expect(isDue(state(changes), now, clock)).toBe(expected);
  });

  it('by the learner’s own day', () => {
    // 21:00 UTC is six in the morning in Tokyo.
    const due = Date.UTC(2026, 9, 5, 21);
    expect(isDue(state({ due }), due - 3_600_000, tokyo)).toBe(false);
    expect(isDue(state({ due: due + 9 * 3_600_000 }), due, tokyo)).toBe(true);
  });
});

describe('a forecast', () => {
  const states = new Map<string, CardState>([
    ['a/1', state({ due: noon - 3 * day })],
    ['a/2:r', state({ due: noon + 2 * day })],
    ['a/3', state({ due: noon + 2 * day, isSuspended: true })],
    ['a/4', state({ due: noon, buriedUntil: noon + day })],
    ['a/5', state({ due: noon + forecastDays * day })],
    ['b/1', state({ due: noon + day })],
  ]);

  it('counts the questions of each course that were answered, and the active ones by the day on which they are due', () => {
    expect(forecastsOf(states, noon, clock)).toEqual({
      a: { day: '2026-10-05', due: [1, 1, 1], started: 5 },
      b: { day: '2026-10-05', due: [0, 1], started: 1 },
    });
  });

  it('says on a later day what is due by then', () => {
    const { a } = forecastsOf(states, noon, clock);
    expect(dueOn(a!, '2026-10-04')).toBe(1);
    expect(dueOn(a!, '2026-10-05')).toBe(1);
    expect(dueOn(a!, '2026-10-07')).toBe(3);
    expect(dueOn(a!, '2027-10-07')).toBe(3);
  });

  it('leaves the least of more than fifty courses out, so that a forged log cannot fill a document', () => {
    const forged = new Map(
      Array.from({ length: 60 }, (_, i) => [`0-forged-${i}/1`, state({})] as const),
    );
    const forecasts = forecastsOf(new Map([...forged, ...states]), noon, clock);
    expect(Object.keys(forecasts)).toHaveLength(50);
    expect(forecasts).toHaveProperty('a');
  });
});
