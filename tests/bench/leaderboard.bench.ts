import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { queryOf } from '@trellis/functions/firestore/find';
import { refreshBoard } from '@trellis/functions/leaderboard/refresh-board.store';
import * as paths from '@trellis/model/paths';
import {
  histogramOf,
  rankOf,
  topSize,
  type LeaderboardSummary,
} from '@trellis/model/leaderboard/leaderboard-summary';
import { boardNeighbours } from '@trellis/model/queries';
import { aLeaderboardEntry } from '#tests/factories/a-user-progress';
import { clear } from '#tests/functions/emulated';
import { randomFrom } from '#tests/functions/events';
import { complete, data, enrol, openCourse, run, signUp } from '#tests/functions/fixtures';
import { atMost, holds, median, ms, shown, times, type Figure } from '#tests/bench/figures';

const everyone = { kind: 'everyone' } as const;
const sizes = [1000, 10_000, 100_000];
const completions = 30;

/**
 * Measures the cost and accuracy of a leaderboard, and the duration of an award, as the school grows.
 */
export async function benchLeaderboard(): Promise<Figure[]> {
  await clear();
  await signUp('lea');
  const lessonIDs = await openCourse('ferns', (sizes.length + 1) * completions);
  await enrol('lea', 'ferns');
  // The first ones warm up.
  await awardTime(lessonIDs.splice(0, completions));

  const random = randomFrom(1);
  const scores: number[] = [];
  const figures: Figure[] = [];
  const measured: { reads: number; award: number }[] = [];
  for (const size of sizes) {
    await seed(scores, size, random);
    const { summary, cost } = await sumUp(scores);
    await refs.leaderboardSummary('everyone').ref.set(summary);
    const reads = await pageReads();
    const award = await awardTime(lessonIDs.splice(0, completions));
    measured.push({ reads, award });
    const name = size.toLocaleString('en');
    const error = largestError(scores, summary);
    const known = measured[0]!;
    const awardName = '  award, beside that at 1,000';
    figures.push(
      holds(
        `${name}: reads of page, rank and neighbours`,
        `${reads}`,
        '≤ 12, the same at each size',
        reads <= 12 && reads === known.reads,
      ),
      atMost(
        '  rank beside a sort: largest error',
        100 * error,
        0.5,
        (value) => `${value.toFixed(2)} %`,
      ),
      size === sizes[0]
        ? shown(awardName, ms(award))
        : atMost(awardName, award / known.award, 1.5, times, {
            floor: ms(known.award),
            ours: `${ms(award)} (${times(award / known.award)})`,
          }),
      atMost('  refresh: reads the next time', cost.next, 1200, String, {
        floor: `${size} to read it all`,
        ours: `${cost.next} (the first time ${cost.first})`,
      }),
    );
    if (size === sizes[0]) figures.push(await asTheFunctionSays(summary));
  }
  return figures;
}

/** Adds learners up to `size`: XP in steps of five, few with much. */
async function seed(scores: number[], size: number, random: () => number): Promise<void> {
  while (scores.length < size) {
    const batch = db.batch();
    const until = Math.min(size, scores.length + 500);
    while (scores.length < until) {
      const uid = `crowd-${scores.length}`;
      const xp = 5 * Math.floor(400 * -Math.log(1 - random()));
      scores.push(xp);
      batch.set(db.doc(paths.leaderboardPath(uid)), aLeaderboardEntry({ userId: uid, xp }));
    }
    await batch.commit();
  }
}

/**
 * Returns the summary, computed by the function's own code with counts from an array: the emulator reads every
 * document for each count and would take half an hour for what takes the service a second.
 */
async function sumUp(scores: number[]) {
  const sorted = [...scores].sort((a, b) => b - a);
  const top = sorted.slice(0, topSize).map((score, index) => ({
    userId: `top-${index}`,
    userName: '',
    isAlias: false,
    score,
  }));
  const board = { count: sorted.length, lowest: sorted.at(-1)!, top };
  // Besides the counts: the last summary, count and sum, the top, the lowest.
  const fixed = 1 + Math.ceil(sorted.length / 1000) + topSize + 1;
  let reads = fixed;
  const countBetween = (from: number, to: number) => {
    const found = atLeast(sorted, from) - atLeast(sorted, to);
    reads += Math.max(1, Math.ceil(found / 1000));
    return Promise.resolve(found);
  };
  const histogram = await histogramOf(board, [], countBetween);
  const first = reads;
  reads = fixed;
  await histogramOf(board, histogram.bounds, countBetween);
  const summary: LeaderboardSummary = {
    board: 'everyone',
    week: '',
    updatedAt: new Date(),
    count: sorted.length,
    sum: sorted.reduce((sum, score) => sum + score, 0),
    top,
    ...histogram,
  };
  return { summary, cost: { first, next: reads } };
}

/** Returns how many of the descending scores are at least this one. */
function atLeast(sorted: number[], score: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! >= score) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Measures what the page of a learner below the top reads: their state, the board, and five neighbours on each side.
 */
async function pageReads(): Promise<number> {
  const { xp } = await data(refs.userProgress('lea'));
  await data(refs.leaderboardSummary('everyone'));
  const from = { score: xp, uid: 'lea' };
  const above = await queryOf(boardNeighbours(everyone, 'asc', from, 5)).get();
  const below = await queryOf(boardNeighbours(everyone, 'desc', from, 5)).get();
  return 2 + Math.max(1, above.size) + Math.max(1, below.size);
}

/** Measures the function body of a completed lesson, in ms. */
async function awardTime(lessonIDs: string[]): Promise<number> {
  const times: number[] = [];
  for (const lessonID of lessonIDs) {
    const event = await complete('lea', 'ferns', lessonID);
    const begun = performance.now();
    await run.progress(event);
    times.push(performance.now() - begun);
  }
  return median(times);
}

/**
 * Returns the largest error of a rank, relative to the rank; a wrong rank in the top counts as 1.
 */
function largestError(scores: number[], summary: LeaderboardSummary): number {
  const sorted = [...scores].sort((a, b) => b - a);
  return Math.max(
    ...[...new Set(sorted)].map((score) => {
      const rank = 1 + atLeast(sorted, score + 1);
      const told = rankOf(score, 'somebody', summary);
      return told.isExact && told.rank !== rank ? 1 : Math.abs(told.rank - rank) / rank;
    }),
  );
}

/**
 * Runs the real function once, at a size that the emulator can handle: its result must be equal. Lea is on the board
 * as well.
 */
async function asTheFunctionSays(expected: LeaderboardSummary): Promise<Figure> {
  await refs.leaderboardSummary('everyone').ref.delete();
  const begun = performance.now();
  const { reads, queries } = await refreshBoard(everyone, new Date());
  const seconds = (performance.now() - begun) / 1000;
  const made = await data(refs.leaderboardSummary('everyone'));
  return holds(
    '  refresh by the function, first time',
    `${reads} reads, ${queries} queries, ${seconds.toFixed(1)} s`,
    'counts everybody',
    made.count === expected.count + 1 && made.above.at(-1) === made.count,
  );
}
