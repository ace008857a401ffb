import { describe, expect, it } from 'vitest';
import type { LeaderboardSummary, TopEntry } from '@trellis/model/leaderboard/leaderboard-summary';
import { newUserProgress } from '@trellis/model/progress/user-progress';
import {
  nextAbove,
  ownEntry,
  rowsAround,
  topRows,
} from '#web/features/leaderboard/logic/board-rows';

const entry = (userId: string, score: number): TopEntry => ({
  userId,
  userName: userId.toUpperCase(),
  isAlias: false,
  score,
});

/** 150 learners with 1500, 1490, … 10 XP. */
const scores = Array.from({ length: 150 }, (_, index) => 1500 - 10 * index);
const large: LeaderboardSummary = {
  board: 'everyone',
  week: '',
  updatedAt: new Date(0),
  count: 150,
  sum: 0,
  top: scores.slice(0, 100).map((score, index) => entry(`u${index}`, score)),
  bounds: scores.slice(99),
  above: scores.slice(99).map((_, index) => 100 + index),
};
const small: LeaderboardSummary = {
  ...large,
  count: 3,
  top: [entry('c', 30), entry('b', 20), entry('a', 20)],
  bounds: [],
  above: [],
};
const lines = (rows: ReturnType<typeof topRows>) =>
  rows.map(({ userId, rank, isOwn }) => `${rank?.rank} ${userId}${isOwn ? ' (own)' : ''}`);

describe('topRows', () => {
  it('returns the summary to a learner who is not on it, with ties at the same rank', () => {
    expect(lines(topRows(small, null))).toEqual(['1 c', '2 b', '2 a']);
  });
  it('ranks the learner by their current XP', () => {
    expect(lines(topRows(small, entry('a', 20)))).toEqual(['1 c', '2 b', '2 a (own)']);
    expect(lines(topRows(small, entry('a', 30)))).toEqual(['1 c', '1 a (own)', '3 b']);
    expect(lines(topRows(small, entry('a', 40)))).toEqual(['1 a (own)', '2 c', '3 b']);
    expect(lines(topRows(small, entry('z', 10)))).toEqual(['1 c', '2 b', '2 a', '4 z (own)']);
  });
  it('adds a learner who rose from below and drops the last row', () => {
    const rows = topRows(large, entry('u120', 1495));
    expect(rows).toHaveLength(100);
    expect(lines(rows).slice(0, 3)).toEqual(['1 u0', '2 u120 (own)', '3 u1']);
    expect(lines(rows).at(-1)).toBe('100 u98');
  });
  it('lists each learner once and in order', () => {
    expect(topRows(large, entry('u120', 300)).some(({ isOwn }) => isOwn)).toBe(false);
  });
});

describe('rows around the learner', () => {
  it('lists neighbours that are not in the top rows', () => {
    const neighbours = [98, 99, 100, 102, 103].map((index) => entry(`u${index}`, scores[index]!));
    const rows = rowsAround(large, entry('u101', scores[101]!), neighbours);
    expect(lines(rows)).toEqual([
      'undefined u100',
      '102 u101 (own)',
      'undefined u102',
      'undefined u103',
    ]);
  });
  it('returns the next learner above and the gap in XP', () => {
    expect(nextAbove(topRows(small, entry('a', 20)))).toEqual({ userName: 'C', gap: 10 });
    expect(nextAbove(topRows(small, entry('a', 90)))).toBeUndefined();
    expect(nextAbove(topRows(small, null))).toBeUndefined();
  });
});

describe('ownEntry', () => {
  const progress = {
    ...newUserProgress('a', 'Ada'),
    xp: 90,
    week: '2026-W47',
    weeklyXp: 40,
    courseXp: { ferns: 30 },
  };
  it('returns the entry of the given board', () => {
    expect(ownEntry({ kind: 'everyone' }, progress)?.score).toBe(90);
    expect(ownEntry({ kind: 'week', week: '2026-W47' }, progress)?.score).toBe(40);
    expect(ownEntry({ kind: 'course', courseID: 'ferns' }, progress)?.score).toBe(30);
  });
  it('returns null for another week or course or after opting out, and uses the alias', () => {
    expect(ownEntry({ kind: 'week', week: '2026-W48' }, progress)).toBeNull();
    expect(ownEntry({ kind: 'course', courseID: 'moss' }, progress)).toBeNull();
    const hidden = { ...progress, showsOnLeaderboard: false };
    expect(ownEntry({ kind: 'everyone' }, hidden)).toBeNull();
    const named = { ...progress, leaderboardAlias: 'Fern' };
    expect(ownEntry({ kind: 'everyone' }, named)).toMatchObject({
      userName: 'Fern',
      isAlias: true,
    });
  });
});
