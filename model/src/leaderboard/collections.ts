import { collection } from '#model/collection';
import { courseEntry, leaderboardEntry } from '#model/leaderboard/leaderboard-entry';
import { leaderboardSummary } from '#model/leaderboard/leaderboard-summary';
import { courseEntryPath, leaderboardPath, leaderboardSummaryPath } from '#model/leaderboard/paths';
import { userProgressPath } from '#model/progress/paths';
import { isFields } from '#model/stored';

const theirs = { kept: 'account', onErasure: { does: 'delete' } } as const;

export const leaderboardCollections = {
  leaderboard: collection(leaderboardPath, leaderboardEntry, {
    ...theirs,
    whereOf: (uid) => [{ document: leaderboardPath(uid) }],
    fields: [
      'id',
      'userId',
      'userName',
      'isAlias',
      'xp',
      'level',
      'badgeCount',
      'week',
      'weeklyXp',
    ],
  }),
  courseLeaderboards: collection(courseEntryPath, courseEntry, {
    ...theirs,
    whereOf: (uid) => [
      {
        each: { document: userProgressPath(uid) },
        leadsTo: ({ courseXp }) =>
          Object.keys(isFields(courseXp) ? courseXp : {}).map((id) => courseEntryPath(id, uid)),
      },
    ],
    fields: ['id', 'userId', 'userName', 'isAlias', 'xp'],
  }),
  leaderboardSummaries: collection(leaderboardSummaryPath, leaderboardSummary, {
    whereOf: () => [{ query: { collection: 'leaderboard_summary', where: [] } }],
    fields: ['top'],
    kept: 'account',
    onErasure: {
      does: 'follow',
      because: 'A scheduled function makes them anew from the boards’ entries.',
    },
  }),
};
