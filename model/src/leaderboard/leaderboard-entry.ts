import * as z from 'zod/mini';
import { isRanked, type UserProgress } from '#model/progress/user-progress';

/** How a learner appears on leaderboards. */
export const shownOnBoards = {
  userId: z.string(),
  userName: z.string(),
  /** Whether the name is a nickname, from which no page links to the profile. */
  isAlias: z.boolean(),
};

/** `leaderboard/{uid}`: the part of a learner's progress that others may see. */
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

/**
 * Returns the leaderboard entry, a projection of the learner's state written in the same commit; null for learners who
 * opted out and for staff.
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

/** `courses/{courseID}/leaderboard/{uid}`: the XP that a learner earned in a course. */
export const courseEntry = z.object({ ...shownOnBoards, xp: z.int() });
export type CourseEntry = z.infer<typeof courseEntry>;

/** Returns the entry of a course's board, like {@link leaderboardEntryOf}; null without XP. */
export function courseEntryOf(progress: UserProgress, courseID: string): CourseEntry | null {
  const xp = progress.courseXp[courseID];
  if (xp === undefined || !progress.showsOnLeaderboard) return null;
  return { ...shownOf(progress), xp };
}

/** The fields of an entry that any board shows. */
export const boardEntry = z.object({
  ...shownOnBoards,
  xp: z.int(),
  weeklyXp: z._default(z.int(), 0),
});
export type BoardEntry = z.infer<typeof boardEntry>;
