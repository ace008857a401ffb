import type { Board } from '@trellis/model/leaderboard/board';
import { courseEntryOf, leaderboardEntryOf } from '@trellis/model/leaderboard/leaderboard-entry';
import {
  rankOf,
  topEntryOf,
  topSize,
  type LeaderboardSummary,
  type Rank,
  type TopEntry,
} from '@trellis/model/leaderboard/leaderboard-summary';
import type { UserProgress } from '@trellis/model/progress/user-progress';

/** A row of a board. Below the top only the learner's own rank is known. */
export type Row = TopEntry & { rank: Rank | null; isOwn: boolean };

/** The learner's own entry, live; null if there is none. */
export function ownEntry(board: Board, progress: UserProgress): TopEntry | null {
  if (board.kind === 'course') {
    const entry = courseEntryOf(progress, board.courseID);
    return entry && topEntryOf(board, { ...entry, weeklyXp: 0 });
  }
  const entry = leaderboardEntryOf(progress);
  const isOn = entry !== null && (board.kind !== 'week' || entry.week === board.week);
  return isOn ? topEntryOf(board, entry) : null;
}

const byScore = (a: TopEntry, b: TopEntry) => b.score - a.score || (a.userId < b.userId ? 1 : -1);

/** Returns the top of a board with the learner's own entry updated. */
export function topRows(summary: LeaderboardSummary, own: TopEntry | null): Row[] {
  const others = summary.top.filter(({ userId }) => userId !== own?.userId);
  const end = summary.bounds[0];
  const isHigh = own !== null && (end === undefined || own.score >= end);
  const all = isHigh ? [...others, own].sort(byScore) : others;
  return all.slice(0, topSize).map((entry) => ({
    ...entry,
    rank: { rank: 1 + all.filter(({ score }) => score > entry.score).length, isExact: true },
    isOwn: entry === own,
  }));
}

/** Returns the learner among their neighbours, except those whom the top already shows. */
export function rowsAround(
  summary: LeaderboardSummary,
  own: TopEntry,
  neighbours: TopEntry[],
): Row[] {
  const shown = new Set([...topRows(summary, own).map(({ userId }) => userId), own.userId]);
  const others = neighbours.filter(({ userId }) => !shown.has(userId));
  return [...others, own].sort(byScore).map((entry) => ({
    ...entry,
    rank: entry === own ? rankOf(own.score, own.userId, summary) : null,
    isOwn: entry === own,
  }));
}

/** Returns the next learner above and the distance; undefined if there is none. */
export function nextAbove(rows: Row[]): { userName: string; gap: number } | undefined {
  const own = rows.find(({ isOwn }) => isOwn);
  const next = own && rows.findLast(({ score }) => score > own.score);
  return next && { userName: next.userName, gap: next.score - own.score };
}
