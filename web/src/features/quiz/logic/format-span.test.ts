import { expect, it } from 'vitest';
import { formatSpan } from '#web/features/quiz/logic/format-span';

it.each([
  [0, '0 sec'],
  [-5000, '0 sec'],
  [900, '1 sec'],
  [59_000, '59 sec'],
  [90_000, '1 min 30 sec'],
  [120_000, '2 min'],
  [3_661_000, '1 hr 1 min'],
  [90_000_000, '1 day 1 hr'],
])('formats %i ms as “%s”', (ms, text) => {
  expect(formatSpan(ms)).toBe(text);
});
