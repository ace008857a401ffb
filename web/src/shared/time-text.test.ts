import { expect, it } from 'vitest';
import { timeText } from '#web/shared/time-text';

it.each([
  [0, '0 min'],
  [1, '1 min'],
  [3540, '59 min'],
  [3541, '1 hr'],
  [3601, '1 hr 1 min'],
  [12_000, '3 hr 20 min'],
])('shows %d seconds as “%s”', (seconds, text) => {
  expect(timeText(seconds)).toBe(text);
});
