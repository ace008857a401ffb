import { error } from 'firebase-functions/logger';
import { boardID, type Board } from '@trellis/model/leaderboard/board';
import { openCourses } from '@trellis/model/queries';
import { isoWeek } from '@trellis/model/progress/week';
import { queryOf } from '#functions/firestore/find';
import { refreshBoard, type RefreshCost } from '#functions/leaderboard/refresh-board.store';

/**
 * Sums up every leaderboard that has changed, one after another. One that fails is logged and does not stop the next;
 * whoever is interrupted begins again. Tells what it cost.
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
