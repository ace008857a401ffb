import { scoreField, type Board } from '#model/leaderboard/board';
import type { QuerySpec } from '#model/query';

/** Where a board's entries are: all that count, whatever their score. */
const entriesOf = (board: Board): Pick<QuerySpec, 'collection' | 'where'> => ({
  collection: board.kind === 'course' ? `courses/${board.courseID}/leaderboard` : 'leaderboard',
  where: board.kind === 'week' ? [['week', '==', board.week]] : [],
});

/** A board's entries, by score. Also what their number and the sum of their scores are aggregated over. */
export const boardEntries = (
  board: Board,
  direction: 'asc' | 'desc',
  limit?: number,
): QuerySpec => ({
  ...entriesOf(board),
  orderBy: [[scoreField(board), direction]],
  limit,
});

/** A board's entries with a score from `from` on and under `to`; counted, not read. */
export const boardEntriesBetween = (board: Board, from: number, to: number): QuerySpec => {
  const { collection, where } = entriesOf(board);
  const score = scoreField(board);
  return { collection, where: [...where, [score, '>=', from], [score, '<', to]] };
};

/** Who stands next to somebody on a board: `asc` goes up from them, `desc` down. */
export const boardNeighbours = (
  board: Board,
  direction: 'asc' | 'desc',
  from: { score: number; uid: string },
  limit: number,
): QuerySpec => ({ ...boardEntries(board, direction, limit), after: [from.score, from.uid] });
