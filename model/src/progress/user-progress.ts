import * as z from 'zod/mini';
import { cardForecast } from '#model/cards/card-forecast';
import { listOf } from '#model/fields';
import { notificationKind } from '#model/notification-kind';
import { learningGoal } from '#model/progress/goals';
import { learnerState, newLearnerState } from '#model/progress/learner-state';
import { skill } from '#model/progress/skills';
import { ownProgram } from '#model/programs/own-program';
import type { User } from '#model/user';

/** The part of `user_progress/{uid}` that the learner writes. */
export const chosenProgress = z.object({ learningGoals: listOf(learningGoal, 5) });

/** `user_progress/{uid}`: a learner's state. Functions own everything but `learningGoals`. */
export const userProgress = z.extend(learnerState, {
  userId: z.string(),
  /**
   * The profile's display name, copied so that the leaderboard entry depends on this document alone.
   */
  userName: z.string(),
  /**
   * Copied from the account's settings ({@link keptChoices}), so that awarding XP does not read them.
   */
  showsOnLeaderboard: z.boolean(),
  leaderboardAlias: z.string(),
  /** Whether the account belongs to staff; staff are not ranked unless they also learn. */
  isStaff: z._default(z.boolean(), false),
  mutedNotifications: z._default(z.array(notificationKind), []),
  learningGoals: z._default(z.array(learningGoal), []),
  /** By category of course. */
  skills: z.record(z.string(), skill),
  /** Stored here because every page reads this document anyway. */
  unreadNotifications: z._default(z.int(), 0),
  /** By course that they teach: how many of its learners are stalled, if any; stored here for the same reason. */
  stalledLearners: z._default(z.record(z.string(), z.int()), {}),
  /** By course: the flashcards that become due, for the same reason. */
  cardForecasts: z._default(z.record(z.string(), cardForecast), {}),
  /** By program that they are in, for the same reason. */
  programs: z._default(z.record(z.string(), ownProgram), {}),
});
export type UserProgress = z.infer<typeof userProgress>;

/** Returns the state of a learner who has done nothing yet. */
export const newUserProgress = (userId: string, userName: string): UserProgress => ({
  ...newLearnerState(),
  userId,
  userName,
  showsOnLeaderboard: true,
  leaderboardAlias: '',
  isStaff: false,
  mutedNotifications: [],
  learningGoals: [],
  skills: {},
  unreadNotifications: 0,
  stalledLearners: {},
  cardForecasts: {},
  programs: {},
});

/** Returns the account settings that the state copies. Who is no longer staff loses the numbers of their courses. */
export const keptChoices = ({ role, settings }: Pick<User, 'role' | 'settings'>) => ({
  showsOnLeaderboard: settings.showsOnLeaderboard,
  leaderboardAlias: settings.leaderboardAlias,
  mutedNotifications: settings.mutedNotifications,
  isStaff: role !== 'student',
  ...(role === 'student' ? { stalledLearners: {} } : {}),
});

/** Returns whether a person is ranked; staff who do not learn are not. */
export const isRanked = ({ isStaff, lastActiveDate, skills }: UserProgress): boolean =>
  !isStaff || lastActiveDate !== null || Object.keys(skills).length > 0;
