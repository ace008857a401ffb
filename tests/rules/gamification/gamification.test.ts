import {
  badgeListPath,
  badgePath,
  badgeSweepPath,
  leaderboardPath,
  userProgressPath,
  xpEventPath,
} from '@trellis/model/paths';
import { leaderboardEntry } from '@trellis/model/leaderboard/leaderboard-entry';
import type { QuerySpec } from '@trellis/model/queries';
import { expect, it } from 'vitest';
import {
  aBadge,
  aLeaderboardEntry,
  aUserProgress,
  anXpEvent,
} from '#tests/factories/a-user-progress';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as } from '#tests/rules/client';

const board: QuerySpec = { collection: 'leaderboard', where: [], orderBy: [['xp', 'desc']] };
const ledger: QuerySpec = { collection: 'user_progress/erin/xp_events', where: [], limit: 100 };
const { learningGoals } = aUserProgress('withGoals');

accessTable(
  'user_progress: Erin’s is read; goals are set in it',
  {
    get: (client) => client.get(userProgressPath('erin')),
    list: (client) => client.list({ collection: 'user_progress', where: [], limit: 10 }),
    create: (client) => client.set(userProgressPath(`${client.uid}-2`), aUserProgress()),
    update: (client) => client.update(userProgressPath('erin'), { learningGoals }),
    delete: (client) => client.delete(userProgressPath(client.uid)),
  },
  {
    owner: '✓ · · ✓ ·',
    admin: '✓ · · · ·',
  },
);

accessTable(
  'user_progress/…/xp_events: Erin’s, and some of one’s own making',
  {
    get: (client) => client.get(xpEventPath('erin', 'lesson:shade')),
    list: (client) => client.list(ledger),
    create: (client) => client.set(xpEventPath(client.uid, 'lesson:new'), anXpEvent()),
    update: (client) => client.update(xpEventPath('erin', 'lesson:shade'), { xp: 1000 }),
    delete: (client) => client.delete(xpEventPath('erin', 'lesson:shade')),
  },
  {
    owner: '✓ ✓ · · ·',
    admin: '✓ ✓ · · ·',
  },
);

accessTable(
  'badges',
  {
    get: (client) => client.get(badgePath('first-steps')),
    list: (client) => client.list({ collection: 'badges', where: [] }),
    create: (client) => client.set(badgePath('new'), aBadge()),
    update: (client) => client.update(badgePath('first-steps'), { xpReward: 60 }),
    delete: (client) => client.delete(badgePath('first-steps')),
  },
  {
    everyone: '✓ ✓ · · ·',
    admin: '✓ ✓ ✓ ✓ ✓',
  },
);

accessTable(
  'badge_lists: functions own them',
  {
    get: (client) => client.get(badgeListPath),
    list: (client) => client.list({ collection: 'badge_lists', where: [], limit: 1 }),
    create: (client) => client.set('badge_lists/mine', { badges: {} }),
    update: (client) => client.update(badgeListPath, { badges: {} }),
    delete: (client) => client.delete(badgeListPath),
  },
  {
    everyone: '✓ · · · ·',
  },
);

accessTable(
  'badge_sweeps: nobody’s concern',
  {
    get: (client) => client.get(badgeSweepPath),
    list: (client) => client.list({ collection: 'badge_sweeps', where: [], limit: 1 }),
    create: (client) => client.set('badge_sweeps/mine', { stage: 'done' }),
    update: (client) => client.update(badgeSweepPath, { stage: 'done' }),
    delete: (client) => client.delete(badgeSweepPath),
  },
  {},
);

accessTable(
  'leaderboard: functions own it',
  {
    get: (client) => client.get(leaderboardPath('erin')),
    list: (client) => client.list({ ...board, limit: 100 }),
    create: ({ uid, set }) => set(leaderboardPath(`${uid}-2`), aLeaderboardEntry({ userId: uid })),
    update: (client) => client.update(leaderboardPath('erin'), { xp: 1_000_000 }),
    delete: (client) => client.delete(leaderboardPath('erin')),
  },
  {
    active: '✓ ✓ · · ·',
  },
);

stories('gamification', () => {
  for (const [field, value] of Object.entries({
    userId: 'otto',
    userName: 'Otto',
    xp: 1_000_000,
    level: 100,
    currentStreak: 365,
    longestStreak: 365,
    lastActiveDate: new Date(),
    badges: ['first-steps'],
    skills: { Science: 100 },
    stalledLearners: { ferns: 1 },
    counters: { lessonsCompleted: 1000 },
    week: '2026-W47',
    weeklyXp: 1000,
    rank: 1,
  })) {
    denies(`Erin sets her ${field} (T32)`, () =>
      as('enrolled').update(userProgressPath('erin'), { [field]: value }),
    );
    denies(`Erin sets her ${field} along with her goals (T33)`, () =>
      as('enrolled').update(userProgressPath('erin'), { learningGoals, [field]: value }),
    );
  }
  allows('Erin has no goals', () =>
    as('enrolled').update(userProgressPath('erin'), { learningGoals: [] }),
  );
  allows('Erin wants to finish a course by a day', () =>
    as('enrolled').update(userProgressPath('erin'), {
      learningGoals: [
        { ...learningGoals[0], kind: 'finish_course', courseID: 'ferns', until: '2026-12-24' },
      ],
    }),
  );
  for (const place of learningGoals.keys()) {
    denies(`goal ${place + 1} of Erin’s ${learningGoals.length} asks for nothing`, () =>
      as('enrolled').update(userProgressPath('erin'), {
        learningGoals: learningGoals.map((goal, index) =>
          index === place ? { ...goal, target: 0 } : goal,
        ),
      }),
    );
  }
  denies('a suspended person sets goals', () =>
    as('suspended').update(userProgressPath('sid'), { learningGoals }),
  );
  denies('the ledger is listed without a limit (T34)', () =>
    as('enrolled').list({ ...ledger, limit: undefined }),
  );
  denies('the ledger is listed by 101 (T34)', () => as('enrolled').list({ ...ledger, limit: 101 }));
  denies('the leaderboard is listed without a limit (T34)', () => as('enrolled').list(board));
  denies('the leaderboard is listed by 101 (T34)', () =>
    as('enrolled').list({ ...board, limit: 101 }),
  );
  denies('the leaderboard is listed by 10,000 (T34)', () =>
    as('enrolled').list({ ...board, limit: 10_000 }),
  );
  it('exposes only a name, no identifying data, in a leaderboard entry (T35)', () => {
    expect(Object.keys(leaderboardEntry.shape).sort()).toEqual(
      ['badgeCount', 'isAlias', 'level', 'userId', 'userName', 'week', 'weeklyXp', 'xp'].sort(),
    );
  });
});
