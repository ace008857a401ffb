import { courseEntryPath, leaderboardSummaryPath } from '@trellis/model/paths';
import { courseEntry } from '@trellis/model/leaderboard/leaderboard-entry';
import { leaderboardSummary } from '@trellis/model/leaderboard/leaderboard-summary';
import { boardEntries, boardNeighbours, type QuerySpec } from '@trellis/model/queries';
import { expect, it } from 'vitest';
import { aCourseEntry, aLeaderboardSummary } from '#tests/factories/a-user-progress';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as } from '#tests/rules/client';

const ferns = { kind: 'course', courseID: 'ferns' } as const;
const top = (limit?: number): QuerySpec => boardEntries(ferns, 'desc', limit);

accessTable(
  'courses/…/leaderboard: of a course that Erin and Otto take; functions own it',
  {
    get: (client) => client.get(courseEntryPath('ferns', 'erin')),
    list: (client) => client.list(top(100)),
    create: ({ uid, set }) => set(courseEntryPath('ferns', `${uid}-2`), aCourseEntry()),
    update: (client) => client.update(courseEntryPath('ferns', 'erin'), { xp: 1_000_000 }),
    delete: (client) => client.delete(courseEntryPath('ferns', 'erin')),
  },
  {
    members: '✓ ✓ · · ·',
  },
);

const summaries: QuerySpec = { collection: 'leaderboard_summary', where: [], limit: 1 };

for (const board of ['everyone', 'week']) {
  accessTable(
    `leaderboard_summary/${board}: functions own it`,
    {
      get: (client) => client.get(leaderboardSummaryPath(board)),
      list: (client) => client.list(summaries),
      create: ({ uid, set }) => set(leaderboardSummaryPath(uid), aLeaderboardSummary()),
      update: (client) => client.update(leaderboardSummaryPath(board), { top: [] }),
      delete: (client) => client.delete(leaderboardSummaryPath(board)),
    },
    {
      active: '✓ · · · ·',
    },
  );
}

accessTable(
  'leaderboard_summary of a course: functions own it',
  {
    get: (client) => client.get(leaderboardSummaryPath('course:ferns')),
    list: (client) => client.list(summaries),
    create: ({ uid, set }) => set(leaderboardSummaryPath(`course:${uid}`), aLeaderboardSummary()),
    update: (client) => client.update(leaderboardSummaryPath('course:ferns'), { top: [] }),
    delete: (client) => client.delete(leaderboardSummaryPath('course:ferns')),
  },
  {
    members: '✓ · · · ·',
  },
);

stories('leaderboards', () => {
  allows('Erin sees who stands next to her in the course', () =>
    as('enrolled').list(boardNeighbours(ferns, 'asc', { score: 40, uid: 'erin' }, 5)),
  );
  allows('Erin looks for the board of a course that has none yet', () =>
    as('enrolled').get(leaderboardSummaryPath('course:old')),
  );
  denies('Erin sees the board of a course that she does not take', () =>
    as('enrolled').get(leaderboardSummaryPath('course:mosses')),
  );
  denies('a course’s board is listed without a limit', () => as('enrolled').list(top()));
  denies('a course’s board is listed by 101', () => as('enrolled').list(top(101)));
  denies('all courses’ boards are searched at once', () =>
    as('enrolled').list({ ...top(10), collection: 'leaderboard', isGroup: true }),
  );
  it('exposes only names, no identifying data, in entries and summaries (T35)', () => {
    expect(Object.keys(courseEntry.shape).sort()).toEqual(['isAlias', 'userId', 'userName', 'xp']);
    const [entry] = leaderboardSummary.parse(aLeaderboardSummary()).top;
    expect(Object.keys(entry!).sort()).toEqual(['isAlias', 'score', 'userId', 'userName']);
  });
});
