import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  histogramOf,
  rankOf,
  topSize,
  type LeaderboardSummary,
} from '#model/leaderboard/leaderboard-summary';

/** A board of these scores, kept falling: whoever stands at index i is called `u{i}`. */
class School {
  counts = 0;
  reads = 0;
  readonly scores: number[];

  constructor(scores: Iterable<number>) {
    this.scores = [...scores].sort((a, b) => b - a);
  }

  /** How many have this score or more. */
  atLeast(score: number): number {
    let [low, high] = [0, this.scores.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.scores[middle]! >= score) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  rank = (score: number) => 1 + this.atLeast(score + 1);

  countBetween = (from: number, to: number) => {
    const count = this.atLeast(from) - this.atLeast(to);
    this.counts++;
    this.reads += Math.max(1, Math.ceil(count / 1000));
    return Promise.resolve(count);
  };

  async sumUp(lastBounds: number[] = []): Promise<LeaderboardSummary> {
    const { scores } = this;
    [this.counts, this.reads] = [0, 0];
    const top = scores.slice(0, topSize).map((score, index) => ({
      userId: `u${index}`,
      userName: `U${index}`,
      isAlias: false,
      score,
    }));
    const board = { count: scores.length, lowest: scores.at(-1) ?? 0, top };
    return {
      board: 'everyone',
      week: '',
      updatedAt: new Date(0),
      count: scores.length,
      sum: scores.reduce((sum, score) => sum + score, 0),
      top,
      ...(await histogramOf(board, lastBounds, this.countBetween)),
    };
  }
}

/** The learners whose rank is not as it must be: exact where that is said, else within 0.5 %. */
function wrongRanks(school: School, summary: LeaderboardSummary): string[] {
  const seen = new Set<number>();
  return school.scores.flatMap((score, index) => {
    if (index >= topSize && seen.has(score)) return [];
    seen.add(score);
    const { rank, isExact } = rankOf(score, `u${index}`, summary);
    const wanted = school.rank(score);
    const isRight = isExact ? rank === wanted : Math.abs(rank - wanted) <= 0.005 * wanted;
    return isRight && (isExact || index >= topSize) ? [] : [`${score}: ${rank} ≠ ${wanted}`];
  });
}

const least = { min: -100, max: 3_000_000 };
const distributions = {
  even: fc.integer(least),
  'many ties': fc.integer({ min: 0, max: 300 }).map((lessons) => 10 * lessons),
  'a few values': fc.constantFrom(0, 10, 500, 1_000_000),
  skewed: fc.double({ min: 0, max: 1, noNaN: true }).map((u) => Math.floor(50 / (1.0001 - u))),
  'one value': fc.constant(10),
};

/** Up to 100,000 scores, of which fast-check gives the first few hundred and a generator repeats their like. */
const large = (scores: number[], size: number, seed: number) => {
  let state = seed;
  const random = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return Array.from({ length: size }, () => scores[Math.floor(random() * scores.length)]!);
};

describe('every rank is right', () => {
  for (const [name, score] of Object.entries(distributions)) {
    it(`holds for scores that are ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(score, { maxLength: 2000, size: 'max' }), async (scores) => {
          const school = new School(scores);
          expect(wrongRanks(school, await school.sumUp())).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('holds for 100,000 learners, and while they go on learning', async () => {
    const few = fc.array(distributions.skewed, { minLength: 500, maxLength: 2000, size: 'max' });
    await fc.assert(
      fc.asyncProperty(few, fc.integer({ min: 1 }), async (some, seed) => {
        let school = new School(large(some, 100_000, seed).map((score, i) => score + (i % 997)));
        let summary = await school.sumUp();
        for (let round = 0; round < 3; round++) {
          expect(wrongRanks(school, summary)).toEqual([]);
          school = new School(school.scores.map((score, i) => score + 10 * ((i + round) % 3)));
          summary = await school.sumUp(summary.bounds);
        }
      }),
      { numRuns: 3 },
    );
  });

  it('holds with whatever bounds the previous summary had', async () => {
    const bounds = fc.array(fc.integer({ min: -10, max: 4000 }), { maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(distributions['many ties'], { maxLength: 1000, size: 'max' }),
        bounds,
        async (scores, last) => {
          const school = new School(scores);
          expect(wrongRanks(school, await school.sumUp(last))).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('a refresh costs as much as the board is wide, not as it is long', () => {
  /** Ten points for a lesson, and few who do many. */
  const realistic = (size: number) =>
    new School(
      Array.from({ length: size }, (_, i) => {
        const share = (((i + 1) * 7919) % size) / size;
        return 10 * Math.floor(60 * -Math.log(1 - share) + (i % 50 === 0 ? 0.5 : 0));
      }),
    );

  it('is cheap for a first refresh and the next, at 100,000 learners with XP in tens', async () => {
    const school = realistic(100_000);
    const first = await school.sumUp();
    expect(school.reads).toBeLessThan(2500);
    expect(first.bounds.length).toBeLessThan(900);
    await school.sumUp(first.bounds);
    expect(school.counts).toBeLessThan(900);
    expect(school.reads).toBeLessThan(1000);
  });

  it('is cheap at a million learners with distinct scores', async () => {
    const school = new School(Array.from({ length: 1_000_000 }, (_, i) => 3 * i));
    const first = await school.sumUp();
    await school.sumUp(first.bounds);
    expect(school.reads).toBeLessThan(3000);
    expect(JSON.stringify(first).length).toBeLessThan(40_000);
    expect(wrongRanks(school, first)).toEqual([]);
  });
});

describe('a learner whose score has changed since', () => {
  const school = new School(Array.from({ length: 1000 }, (_, i) => 10 * i));

  it('passes the others', async () => {
    const summary = await school.sumUp();
    expect(rankOf(20_000, 'u500', summary)).toEqual({ rank: 1, isExact: true });
    expect(rankOf(9985, 'u50', summary)).toEqual({ rank: 2, isExact: true });
    expect(rankOf(9990, 'u50', summary)).toEqual({ rank: 1, isExact: true });
  });
  it('falls out of the top and is not counted twice', async () => {
    const summary = await school.sumUp();
    const { rank } = rankOf(4995, 'u50', summary);
    expect(Math.abs(rank - 500)).toBeLessThanOrEqual(3);
    expect(rankOf(-5, 'u50', summary)).toEqual({ rank: 1000, isExact: true });
  });
  it('ranks also when not on the board, below everybody or on an empty one', async () => {
    expect(rankOf(-5, 'new', await school.sumUp())).toEqual({ rank: 1001, isExact: true });
    expect(rankOf(0, 'new', await new School([]).sumUp())).toEqual({ rank: 1, isExact: true });
    expect(rankOf(5, 'new', await new School([10, 1]).sumUp())).toEqual({ rank: 2, isExact: true });
    const equals = await new School(Array<number>(300).fill(10)).sumUp();
    expect(rankOf(5, 'new', equals)).toEqual({ rank: 301, isExact: true });
    expect(rankOf(10, 'u200', equals)).toEqual({ rank: 1, isExact: true });
  });
});
