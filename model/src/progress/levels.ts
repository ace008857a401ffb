/**
 * Level curve, version 1: level n begins at 50·n·(n − 1) XP, so each level asks for 100 XP more than the one before
 * (level 2 at 100, 3 at 300, 4 at 600). A triangular-number curve: early levels come quickly, later ones by habit.
 */
export const xpForLevel = (level: number): number => 50 * level * (level - 1);

/**
 * The level of a learner with `xp` points: the inverse of {@link xpForLevel}, rounded down; at least 1. Exact as long as
 * `xp` is a safe integer: at a level's edge the root is that of a perfect square.
 */
export const levelOf = (xp: number): number =>
  Math.max(1, Math.floor((1 + Math.sqrt(1 + (4 * xp) / 50)) / 2));

/** The way to the next level, in XP. */
export function levelProgress(xp: number): {
  level: number;
  earned: number;
  needed: number;
} {
  const level = levelOf(xp);
  const start = xpForLevel(level);
  return { level, earned: xp - start, needed: xpForLevel(level + 1) - start };
}
