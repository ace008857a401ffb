import fc from 'fast-check';
import { expect, it } from 'vitest';
import { levelOf, levelProgress, xpForLevel } from '#model/progress/levels';

it.each([
  [0, 1],
  [99, 1],
  [100, 2],
  [299, 2],
  [300, 3],
  [599, 3],
  [600, 4],
])('%i XP is level %i', (xp, level) => {
  expect(levelOf(xp)).toBe(level);
});

it('starts a level exactly where the curve says, also far up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), (level) => {
      expect(levelOf(xpForLevel(level))).toBe(level);
      expect(levelOf(xpForLevel(level + 1) - 1)).toBe(level);
    }),
    { numRuns: 2000 },
  );
});

it('keeps the progress within a level between nothing and all that it needs', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (xp) => {
      const { level, earned, needed } = levelProgress(xp);
      expect(earned).toBeGreaterThanOrEqual(0);
      expect(earned).toBeLessThan(needed);
      expect(needed).toBe(100 * level);
      expect(xpForLevel(level) + earned).toBe(xp);
    }),
  );
});
