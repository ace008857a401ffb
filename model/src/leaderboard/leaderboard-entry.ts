import * as z from 'zod/mini';
import type { UserProgress } from '#model/progress/user-progress';

/** Who a learner is to others on leaderboards. */
export const shownOnBoards = {
  userId: z.string(),
  userName: z.string(),
  /** Whether they chose that name for the boards alone: no page leads from it to their profile. */
  isAlias: z.boolean(),
};

/** `leaderboard/{uid}`: what others may see of a learner's progress. */
export const leaderboardEntry = z.object({
  ...shownOnBoards,
  xp: z.int(),
  level: z.int(),
  badgeCount: z.int(),
  week: z.string(),
  weeklyXp: z.int(),
});
export type LeaderboardEntry = z.infer<typeof leaderboardEntry>;

const shownOf = ({ userId, leaderboardAlias, userName }: UserProgress) => ({
  userId,
  userName: leaderboardAlias || userName,
  isAlias: leaderboardAlias !== '',
});

/** Returns whether somebody is a learner among learners: who only teaches or administers has learned nothing here. */
export const isRanked = ({ isStaff, lastActiveDate, skills }: UserProgress): boolean =>
  !isStaff || lastActiveDate !== null || Object.keys(skills).length > 0;

/**
 * The entry is a projection of the learner's state, written whole in the same commit; null for who does not want to be
 * seen there, or does not learn.
 */
export const leaderboardEntryOf = (progress: UserProgress): LeaderboardEntry | null =>
  progress.showsOnLeaderboard && isRanked(progress)
    ? {
        ...shownOf(progress),
        xp: progress.xp,
        level: progress.level,
        badgeCount: progress.badges.length,
        week: progress.week,
        weeklyXp: progress.weeklyXp,
      }
    : null;

/** `courses/{courseID}/leaderboard/{uid}`: the XP that a learner has earned in a course. */
export const courseEntry = z.object({ ...shownOnBoards, xp: z.int() });
export type CourseEntry = z.infer<typeof courseEntry>;

/** A projection of the learner's state, like {@link leaderboardEntryOf}; null where there is no XP yet. */
export function courseEntryOf(progress: UserProgress, courseID: string): CourseEntry | null {
  const xp = progress.courseXp[courseID];
  if (xp === undefined || !progress.showsOnLeaderboard) return null;
  return { ...shownOf(progress), xp };
}

/** An entry of any board, as far as a board shows it. */
export const boardEntry = z.object({
  ...shownOnBoards,
  xp: z.int(),
  weeklyXp: z._default(z.int(), 0),
});
export type BoardEntry = z.infer<typeof boardEntry>;
