import type { Badge } from '@trellis/model/badges/badge';
import {
  leaderboardEntryOf,
  type CourseEntry,
  type LeaderboardEntry,
} from '@trellis/model/leaderboard/leaderboard-entry';
import type { LeaderboardSummary } from '@trellis/model/leaderboard/leaderboard-summary';
import { newUserProgress, type UserProgress } from '@trellis/model/progress/user-progress';
import { lessonXp, type XpEvent } from '@trellis/model/progress/ledger';
import { factory, longAgo } from '#tests/factories/factory';

const goal = { id: 'g', target: 3, courseID: '', until: '' } as const;
const nobody = newUserProgress('erin', 'Erin');

export const aUserProgress = factory<UserProgress, 'withGoals' | 'experienced'>(() => nobody, {
  withGoals: {
    learningGoals: [
      { ...goal, kind: 'lessons_per_week', target: 3, title: 'Three lessons a week' },
      { ...goal, kind: 'minutes_per_week', target: 90, title: 'An hour and a half a week' },
      { ...goal, kind: 'xp_per_week', target: 100, title: 'A hundred points a week' },
      { ...goal, kind: 'streak_days', target: 7, title: 'Every day' },
      { ...goal, kind: 'streak_days', target: 30, title: 'A month' },
    ],
  },
  experienced: {
    xp: 320,
    level: 3,
    counters: { ...nobody.counters, lessonsCompleted: 32 },
    lastActiveDate: longAgo,
  },
});

export const anXpEvent = factory<XpEvent>(
  () => ({
    kind: 'lesson',
    xp: lessonXp,
    courseID: 'ferns',
    itemID: 'spore',
    revision: 0,
    subject: '',
    amount: 40,
    reason: '',
    day: '2026-01-05',
    earnedAt: longAgo,
  }),
  {},
);

export const aLeaderboardEntry = factory<LeaderboardEntry>(
  () => leaderboardEntryOf(aUserProgress('experienced'))!,
  {},
);

export const aCourseEntry = factory<CourseEntry>(
  () => ({ userId: 'erin', userName: 'Erin', isAlias: false, xp: 40 }),
  {},
);

export const aLeaderboardSummary = factory<LeaderboardSummary>(
  () => ({
    board: 'everyone',
    week: '',
    updatedAt: longAgo,
    count: 1,
    sum: 320,
    top: [{ userId: 'erin', userName: 'Erin', isAlias: false, score: 320 }],
    bounds: [],
    above: [],
  }),
  {},
);

export const aBadge = factory<Badge, 'untranslated'>(
  () => ({
    name: 'First steps',
    names: { en: 'First steps', ar: 'الخطوات الأولى' },
    description: 'Five lessons done.',
    descriptions: { en: 'Five lessons done.', ar: 'أكملتَ خمسة دروس.' },
    imageUrl: '/media/badges/first-steps.svg',
    xpReward: 50,
    criteria: 'complete_5_lessons',
  }),
  { untranslated: { names: { en: '', ar: '' }, descriptions: { en: '', ar: '' } } },
);
