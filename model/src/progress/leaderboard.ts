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

/** The name under which others see a learner on leaderboards. */
const nameOf = ({ leaderboardAlias, userName }: UserProgress) => leaderboardAlias || userName;

/**
 * The entry is a projection of the learner's state, written whole in the same commit; null for who does not want to be
 * seen there.
 */
export const leaderboardEntryOf = (progress: UserProgress): LeaderboardEntry | null =>
  progress.showsOnLeaderboard
    ? {
        userId: progress.userId,
        userName: nameOf(progress),
        xp: progress.xp,
        level: progress.level,
        badgeCount: progress.badges.length,
        week: progress.week,
        weeklyXp: progress.weeklyXp,
      }
    : null;

/** `courses/{courseID}/leaderboard/{uid}`: the XP that a learner has earned in a course. */
export const courseEntry = z.object({ userId: z.string(), userName: z.string(), xp: z.int() });
export type CourseEntry = z.infer<typeof courseEntry>;

/** A projection of the learner's state, like {@link leaderboardEntryOf}; null where there is no XP yet. */
export function courseEntryOf(progress: UserProgress, courseID: string): CourseEntry | null {
  const xp = progress.courseXp[courseID];
  if (xp === undefined || !progress.showsOnLeaderboard) return null;
  return { userId: progress.userId, userName: nameOf(progress), xp };
}
