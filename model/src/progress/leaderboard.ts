import * as z from 'zod/mini';
import type { UserProgress } from '#model/progress/user-progress';

/** `leaderboard/{uid}`: what others may see of a learner's progress. */
export const leaderboardEntry = z.object({
  userId: z.string(),
  userName: z.string(),
  xp: z.int(),
  level: z.int(),
  badgeCount: z.int(),
  week: z.string(),
  weeklyXp: z.int(),
});
export type LeaderboardEntry = z.infer<typeof leaderboardEntry>;

/** The entry is a projection of the learner's state, written whole in the same commit. */
export const leaderboardEntryOf = (progress: UserProgress): LeaderboardEntry => ({
  userId: progress.userId,
  userName: progress.userName,
  xp: progress.xp,
  level: progress.level,
  badgeCount: progress.badges.length,
  week: progress.week,
  weeklyXp: progress.weeklyXp,
});
