import * as z from 'zod/mini';
import { timestamp } from '#model/fields';
import { scoreField, type Board } from '#model/leaderboard/board';
import { shownOnBoards, type BoardEntry } from '#model/leaderboard/leaderboard-entry';

/** How many places of a board are known by name. */
export const topSize = 100;

/**
 * `leaderboard_summary/{board}`: a board as it stood at one moment, so small that showing it costs one read however many
 * are on it, and so fine that it tells every rank. Equal scores share a rank, one more than how many have more; among them
 * whoever comes later by uid stands first, which is the order of Firestore's own indexes.
 */
export const leaderboardSummary = z.object({
  board: z.string(),
  /** The week that is counted, such as `2026-W47`; empty for a board without one. */
  week: z.string(),
  updatedAt: timestamp,
  /** Entries and the sum of their scores, to see whether anything has changed. */
  count: z.int(),
  sum: z.int(),
  /** The first {@link topSize} in order. */
  top: z.array(z.object({ ...shownOnBoards, score: z.int() })),
  /**
   * The scores below the top, cut into buckets: bucket i holds those under `bounds[i]` and not under `bounds[i + 1]`, and
   * `above[i]` entries have `bounds[i]` or more. Falling; empty where the top is all.
   */
  bounds: z.array(z.int()),
  above: z.array(z.int()),
});
export type LeaderboardSummary = z.infer<typeof leaderboardSummary>;
export type TopEntry = LeaderboardSummary['top'][number];

/** An entry as a board shows it. */
export const topEntryOf = (
  board: Board,
  { userId, userName, isAlias, ...entry }: BoardEntry,
): TopEntry => ({ userId, userName, isAlias, score: entry[scoreField(board)] });

export type Histogram = Pick<LeaderboardSummary, 'bounds' | 'above'>;

/** How many entries have a score from `from` on and under `to`. */
export type CountBetween = (from: number, to: number) => Promise<number>;

/** Scores from `from` on and under `to`, and how many entries have one of them. */
type Bucket = { from: number; to: number; size: number };

/**
 * The most entries that a bucket below `above` others may hold: 1 % of the rank that it begins with. Whoever is taken to
 * stand in its middle stands within 0.5 % of that.
 */
const mostIn = (above: number) => Math.floor((above + 1) / 100);

/**
 * Cuts a board below its top into buckets, asking for little more than one count per bucket.
 * @param board.lowest the lowest score there is
 * @param lastBounds the bounds of the last time: where little has changed, they nearly fit
 */
export async function histogramOf(
  board: { count: number; lowest: number; top: { score: number }[] },
  lastBounds: number[],
  countBetween: CountBetween,
): Promise<Histogram> {
  const { count, lowest, top } = board;
  const topEnd = top.at(-1)?.score;
  if (topEnd === undefined || count <= top.length) return { bounds: [], above: [] };
  const inside = lastBounds.filter((bound) => bound > lowest && bound < topEnd);
  const cuts = [...new Set([topEnd, ...inside, lowest])].sort((a, b) => b - a);
  const whole = cuts.slice(1).map(async (from, index): Promise<Bucket> => {
    const to = cuts[index]!;
    return { from, to, size: await countBetween(from, to) };
  });
  const buckets = joined(await split(await Promise.all(whole), count, countBetween), count);
  const above = aboveEach(buckets, count);
  return {
    bounds: [topEnd, ...buckets.map(({ from }) => from)],
    above: [...above, count],
  };
}

/** How many entries stand above each bucket, of `count` on the board. */
function aboveEach(buckets: Bucket[], count: number): number[] {
  let above = count - buckets.reduce((sum, { size }) => sum + size, 0);
  return buckets.map(({ size }) => (above += size) - size);
}

/** The buckets, each halved until it holds no more than it may, or one score alone. */
async function split(
  buckets: Bucket[],
  count: number,
  countBetween: CountBetween,
): Promise<Bucket[]> {
  const above = aboveEach(buckets, count);
  const isFine = ({ from, to, size }: Bucket, index: number) =>
    to - from === 1 || size <= mostIn(above[index]!);
  if (buckets.every(isFine)) return buckets;
  const halves = buckets.map(async (bucket, index) => {
    if (isFine(bucket, index)) return [bucket];
    const { from, to, size } = bucket;
    const middle = from + Math.ceil((to - from) / 2);
    const upper = await countBetween(middle, to);
    return [
      { from: middle, to, size: upper },
      { from, to: middle, size: size - upper },
    ];
  });
  return split((await Promise.all(halves)).flat(), count, countBetween);
}

/** The buckets, those joined that together hold no more than one may. */
function joined(buckets: Bucket[], count: number): Bucket[] {
  const above = aboveEach(buckets, count);
  const kept: Bucket[] = [];
  let most = 0;
  buckets.forEach((bucket, index) => {
    const last = kept.at(-1);
    if (last !== undefined && last.size + bucket.size <= most) {
      last.size += bucket.size;
      last.from = bucket.from;
    } else {
      kept.push({ ...bucket });
      most = mostIn(above[index]!);
    }
  });
  return kept;
}

export type Rank = {
  rank: number;
  /** Whether that is the rank itself; else it is within 0.5 % of it. */
  isExact: boolean;
};

/**
 * The rank that `score` gives a learner among the others as they stood when the board was summed up. The score may be
 * newer than the board; the learner need not be on it.
 */
export function rankOf(score: number, uid: string, summary: LeaderboardSummary): Rank {
  const { top, bounds, above, count } = summary;
  const others = top.filter(({ userId }) => userId !== uid);
  const isInTop = others.length < top.length;
  const end = bounds[0];
  if (end === undefined || score >= end) {
    return { rank: 1 + others.filter((other) => other.score > score).length, isExact: true };
  }
  // Who has fallen out of the top is still counted there.
  const self = isInTop ? 1 : 0;
  const index = bounds.findLastIndex((bound) => bound > score);
  const least = above[index]! - self;
  const next = above[index + 1];
  if (next === undefined) return { rank: 1 + count - self, isExact: true };
  const size = next - self - least;
  if (bounds[index]! - bounds[index + 1]! === 1 || size === 0)
    return { rank: 1 + least, isExact: true };
  return { rank: Math.round((least + 1 + least + size) / 2), isExact: false };
}
