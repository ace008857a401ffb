import { leaderboardSummaryPath } from '@trellis/model/paths';
import { boardID, type Board } from '@trellis/model/leaderboard/board';
import { boardEntry } from '@trellis/model/leaderboard/leaderboard-entry';
import {
  leaderboardSummary,
  topEntryOf,
  type TopEntry,
} from '@trellis/model/leaderboard/leaderboard-summary';
import { boardNeighbours } from '@trellis/model/leaderboard/queries';
import { mapQueryState, type QueryState } from '#web/firebase/query-state';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/** Returns a board's latest summary; one read, and one per refresh while it is open. */
export const useBoard = (board: Board) =>
  useLiveDocument(leaderboardSummaryPath(boardID(board)), leaderboardSummary);

/** How many neighbours are shown on each side of a learner below the top. */
const beside = 5;

/** Returns the neighbours above (`asc`) or below (`desc`) a score: one read each. */
export function useNeighbours(
  board: Board,
  direction: 'asc' | 'desc',
  from: TopEntry,
): QueryState<TopEntry[]> {
  const place = { score: from.score, uid: from.userId };
  const spec = boardNeighbours(board, direction, place, beside);
  return mapQueryState(useLiveQuery(spec, boardEntry), (entries) =>
    entries.map((entry) => topEntryOf(board, entry)),
  );
}
