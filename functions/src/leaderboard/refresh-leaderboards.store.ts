import { error } from 'firebase-functions/logger';
import { boardID, type Board } from '@trellis/model/leaderboard/board';
import { openCourses } from '@trellis/model/queries';
import { isoWeek } from '@trellis/model/progress/week';
import { queryOf } from '#functions/firestore/find';
import { refreshBoard, type RefreshCost } from '#functions/leaderboard/refresh-board.store';

/**
 * Updates the summaries of all boards that have changed, in sequence. A failure is logged and skipped; after an
 * interruption the next run starts over. Returns the cost.
 */
export async function refreshLeaderboards(now = new Date()): Promise<RefreshCost> {
  const courses = await queryOf(openCourses()).select().get();
  const boards: Board[] = [
    { kind: 'everyone' },
    { kind: 'week', week: isoWeek(now) },
    ...courses.docs.map(({ id }): Board => ({ kind: 'course', courseID: id })),
  ];
  const total = { reads: Math.max(1, courses.size), queries: 1, writes: 0 };
  for (const board of boards) {
    try {
      const cost = await refreshBoard(board, now);
      total.reads += cost.reads;
      total.queries += cost.queries;
      total.writes += cost.writes;
    } catch (reason) {
      error('leaderboard not refreshed', reason, { board: boardID(board) });
    }
  }
  return total;
}
