import { scoreField, type Board } from '#model/leaderboard/board';
import type { QuerySpec } from '#model/query';

/** The collection of a board's entries, whatever their score. */
const entriesOf = (board: Board): Pick<QuerySpec, 'collection' | 'where'> => ({
  collection: board.kind === 'course' ? `courses/${board.courseID}/leaderboard` : 'leaderboard',
  where: board.kind === 'week' ? [['week', '==', board.week]] : [],
});

/** Selects a board's entries by score; also used to aggregate their number and sum. */
export const boardEntries = (
  board: Board,
  direction: 'asc' | 'desc',
  limit?: number,
): QuerySpec => ({
  ...entriesOf(board),
  orderBy: [[scoreField(board), direction]],
  limit,
});

/** Selects a board's entries with `from` ≤ score < `to`, for counting. */
export const boardEntriesBetween = (board: Board, from: number, to: number): QuerySpec => {
  const { collection, where } = entriesOf(board);
  const score = scoreField(board);
  return { collection, where: [...where, [score, '>=', from], [score, '<', to]] };
};

/** Selects the neighbours of an entry: `asc` goes up, `desc` down. */
export const boardNeighbours = (
  board: Board,
  direction: 'asc' | 'desc',
  from: { score: number; uid: string },
  limit: number,
): QuerySpec => ({ ...boardEntries(board, direction, limit), after: [from.score, from.uid] });
