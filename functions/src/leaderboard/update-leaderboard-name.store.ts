import type { WriteBatch } from 'firebase-admin/firestore';
import { boardID } from '@trellis/model/leaderboard/board';
import { leaderboardEntryOf } from '@trellis/model/leaderboard/leaderboard-entry';
import type { UserProgress } from '@trellis/model/progress/user-progress';
import { refs, readAll } from '#functions/firestore/typed-refs';

/**
 * Adds to the batch the changes of a learner's name, or their removal, in the summaries that list them: the refresh
 * compares only numbers, so it would miss a new name and be late for a removal.
 */
export async function updateLeaderboardName(
  batch: WriteBatch,
  learner: UserProgress,
): Promise<void> {
  const shown = leaderboardEntryOf(learner);
  const courses = Object.keys(learner.courseXp);
  const boards = ['everyone', 'week', ...courses.map((courseID) => ofCourse(courseID))];
  const all = boards.map(refs.leaderboardSummary);
  const stored = await readAll(...all);
  for (const place of all) {
    const summary = stored(place);
    if (!summary?.data.top.some(({ userId }) => userId === learner.userId)) continue;
    const top = summary.data.top.flatMap((entry) => {
      if (entry.userId !== learner.userId) return [entry];
      if (shown === null) return [];
      return [{ ...entry, userName: shown.userName, isAlias: shown.isAlias }];
    });
    batch.update(place.ref, { top }, { lastUpdateTime: summary.updateTime });
  }
}

const ofCourse = (courseID: string) => boardID({ kind: 'course', courseID });
