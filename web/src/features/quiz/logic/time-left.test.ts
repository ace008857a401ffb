import { expect, it } from 'vitest';
import { passedMark, shownTime } from '#web/features/quiz/logic/time-left';

const minutes = (count: number) => count * 60_000;

it.each([
  [45, 23, 22.6, null],
  [45, 22.6, 22.5, 22.5],
  [45, 5.01, 4.99, 5],
  [45, 1.01, 1, 1],
  [45, 0.51, 0.49, 0.5],
  // After sleep only the current mark is announced, not those missed.
  [45, 40, 0.8, 1],
  // The five-minute mark is not announced at the start of a five-minute quiz.
  [5, 5, 4.99, null],
  [45, 0.2, 0, null],
] as const)(
  'announces, of %d minutes, from %d to %d left, the mark %s',
  (total, before, left, mark) => {
    const passed = passedMark(minutes(total), minutes(before), minutes(left));
    expect(passed).toBe(mark === null ? null : minutes(mark));
  },
);

it.each([
  [minutes(44.2), 'minute', 45],
  [minutes(2.001), 'minute', 3],
  [minutes(2), 'second', 120],
  [400, 'second', 1],
  [-400, 'second', 0],
] as const)('shows %d ms in %ss as %d', (left, unit, count) => {
  expect(shownTime(left)).toEqual({ unit, count });
});
