/**
 * Returns the XP at which a level starts. Curve, version 1: level n starts at 50·n·(n − 1) XP, so each level needs 100
 * XP more than the previous one (level 2 at 100, 3 at 300, 4 at 600).
 */
export const xpForLevel = (level: number): number => 50 * level * (level - 1);

/**
 * Returns the level for `xp`: the inverse of {@link xpForLevel}, rounded down, at least 1. Exact for safe integers,
 * because at each threshold the root is that of a perfect square.
 */
export const levelOf = (xp: number): number =>
  Math.max(1, Math.floor((1 + Math.sqrt(1 + (4 * xp) / 50)) / 2));

/** Returns the progress to the next level, in XP. */
export function levelProgress(xp: number): {
  level: number;
  earned: number;
  needed: number;
} {
  const level = levelOf(xp);
  const start = xpForLevel(level);
  return { level, earned: xp - start, needed: xpForLevel(level + 1) - start };
}
