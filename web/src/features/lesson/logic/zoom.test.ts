import { expect, it } from 'vitest';
import { nextZoom } from '#web/features/lesson/logic/zoom';

it.each([
  [100, 1, 125],
  [100, -1, 75],
  [88.4, 1, 100],
  [88.4, -1, 75],
  [99.6, 1, 125],
  [31, 1, 50],
  [31, -1, undefined],
  [300, 1, undefined],
  [420, -1, 300],
] as const)('zooms from %d %% by %d to %s', (shown, step, next) => {
  expect(nextZoom(shown, step)).toBe(next);
});
