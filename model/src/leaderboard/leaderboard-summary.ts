import * as z from 'zod/mini';
import { timestamp } from '#model/fields';
import { scoreField, type Board } from '#model/leaderboard/board';
import { shownOnBoards, type BoardEntry } from '#model/leaderboard/leaderboard-entry';

/** How many ranks of a board are listed by name. */
export const topSize = 100;

/**
 * `leaderboard_summary/{board}`: a board as of one moment, small enough to show with one read and precise enough to
 * compute any rank. Equal scores share a rank, one more than the number of higher scores; they are listed by
 * descending uid, the order of Firestore's indexes.
 */
export const leaderboardSummary = z.object({
  board: z.string(),
  /** The week of the board, such as `2026-W47`; empty for boards without one. */
  week: z.string(),
  updatedAt: timestamp,
  /** The number of entries and the sum of their scores, to detect changes. */
  count: z.int(),
  sum: z.int(),
  /** The first {@link topSize} in order. */
  top: z.array(z.object({ ...shownOnBoards, score: z.int() })),
  /**
   * The scores below the top in buckets: bucket i holds scores below `bounds[i]` and not below `bounds[i + 1]`;
   * `above[i]` entries have `bounds[i]` or more. Descending; empty if all entries are in the top.
   */
  bounds: z.array(z.int()),
  above: z.array(z.int()),
});
export type LeaderboardSummary = z.infer<typeof leaderboardSummary>;
export type TopEntry = LeaderboardSummary['top'][number];

/** Returns an entry as a board shows it. */
export const topEntryOf = (
  board: Board,
  { userId, userName, isAlias, ...entry }: BoardEntry,
): TopEntry => ({ userId, userName, isAlias, score: entry[scoreField(board)] });

export type Histogram = Pick<LeaderboardSummary, 'bounds' | 'above'>;

/** Counts the entries with `from` ≤ score < `to`. */
export type CountBetween = (from: number, to: number) => Promise<number>;

/** A range of scores, `from` ≤ score < `to`, and the number of entries in it. */
type Bucket = { from: number; to: number; size: number };

/**
 * Returns the capacity of a bucket below `above` entries: 1 % of the rank it starts with, so that its middle is within
 * 0.5 % of every rank in it.
 */
const mostIn = (above: number) => Math.floor((above + 1) / 100);

/**
 * Divides the scores of a board below its top into buckets, with little more than one count per bucket.
 * @param board.lowest the lowest score
 * @param lastBounds the previous bounds, which nearly fit if little has changed
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

/** Returns how many of `count` entries are above each bucket. */
function aboveEach(buckets: Bucket[], count: number): number[] {
  let above = count - buckets.reduce((sum, { size }) => sum + size, 0);
  return buckets.map(({ size }) => (above += size) - size);
}

/** Splits each bucket until it is within its capacity or holds a single score. */
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

/** Merges neighbouring buckets that fit into one together. */
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
  /** Whether the rank is exact; otherwise it is within 0.5 %. */
  isExact: boolean;
};

/**
 * Returns the rank of `score` among the entries of a summary. The score may be newer than the summary, and the learner
 * need not be on the board.
 */
export function rankOf(score: number, uid: string, summary: LeaderboardSummary): Rank {
  const { top, bounds, above, count } = summary;
  const others = top.filter(({ userId }) => userId !== uid);
  const isInTop = others.length < top.length;
  const end = bounds[0];
  if (end === undefined || score >= end) {
    return { rank: 1 + others.filter((other) => other.score > score).length, isExact: true };
  }
  // A learner who dropped out of the top is still counted there.
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
