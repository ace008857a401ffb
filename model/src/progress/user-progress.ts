import * as z from 'zod/mini';
import { label, listOf, timestamp, whole } from '#model/fields';

/** A goal that a learner set for themselves. */
export const learningGoal = z.object({
  kind: z.enum(['lessons_per_week', 'minutes_per_week', 'xp_per_week', 'streak_days']),
  target: whole(1, 100_000),
  title: label(120),
});
export type LearningGoal = z.infer<typeof learningGoal>;

/** The part of `user_progress/{uid}` that the learner writes. */
export const chosenProgress = z.object({ learningGoals: listOf(learningGoal, 5) });

/** `user_progress/{uid}`: a learner's state. Functions own all of it but `learningGoals`. */
export const userProgress = z.object({
  userId: z.string(),
  /** The profile's display name, kept here so that the leaderboard entry is made of this document alone. */
  userName: z.string(),
  xp: z.int(),
  level: z.int(),
  currentStreak: z.int(),
  longestStreak: z.int(),
  lastActiveDate: z.nullable(timestamp),
  badges: z.array(z.string()),
  learningGoals: z._default(z.array(learningGoal), []),
  /** Percent per subject. */
  skills: z.record(z.string(), z.number()),
  counters: z.object({ lessonsCompleted: z.int() }),
  /** The ISO week of the latest XP, and the XP of that week. */
  week: z.string(),
  weeklyXp: z.int(),
  /** Kept here because every page reads this document anyway. */
  unreadNotifications: z._default(z.int(), 0),
});
export type UserProgress = z.infer<typeof userProgress>;

/** The state of a learner who has done nothing yet. */
export const newUserProgress = (userId: string, userName: string): UserProgress => ({
  userId,
  userName,
  xp: 0,
  level: 1,
  currentStreak: 0,
  longestStreak: 0,
  lastActiveDate: null,
  badges: [],
  learningGoals: [],
  skills: {},
  counters: { lessonsCompleted: 0 },
  week: '',
  weeklyXp: 0,
  unreadNotifications: 0,
});
