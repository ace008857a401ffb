import { expect, it } from 'vitest';
import { corners, radarPoint } from '#web/features/progress/logic/radar';

it('starts straight up and continues clockwise', () => {
  expect(radarPoint(0, 4, 10)).toEqual([0, -10]);
  expect(radarPoint(1, 4, 10)).toEqual([10, 0]);
  expect(radarPoint(3, 4, 10)).toEqual([-10, 0]);
  expect(corners([10, 0, 5, 10])).toBe('0,-10 0,0 0,5 -10,0');
});
