import * as z from 'zod/mini';
import { clockSetting } from '#model/progress/clock';
import { quizRecord, xpKind } from '#model/progress/ledger';

const count = z.int();
const counts = z.record(z.string(), z.int());

/** Activity of one learning day. */
export const dayCount = z.object({
  xp: count,
  lessons: count,
  quizzes: count,
  flashcards: count,
  /** Time in lessons completed on that day, in seconds. */
  seconds: count,
  /** XP by kind of cause, for the daily caps. */
  paid: z.partialRecord(xpKind, count),
});
export type DayCount = z.infer<typeof dayCount>;

/** The part of `user_progress/{uid}` that the engine computes. */
export const learnerState = z.object({
  xp: count,
  level: count,
  /** As of the last active day; pages compute the current one with `streakOn`. */
  currentStreak: count,
  longestStreak: count,
  freezes: count,
  lastActiveDate: z.nullable(z.date()),
  badges: z.array(z.string()),
  completedCourseIDs: z.array(z.string()),
  /** XP by course. */
  courseXp: counts,
  /** Every graded quiz. */
  quizzes: z.record(z.string(), quizRecord),
  /** Flashcards reviewed, by study day, as far back as `recentDays`. */
  studied: counts,
  counters: z.object({
    lessonsCompleted: count,
    coursesCompleted: count,
    coursesBySubject: counts,
    flashcardsReviewed: count,
    /** Courses with a review of the learner. */
    courseReviews: z._default(count, 0),
    /** Courses whose certificate the learner has earned. */
    certificates: z._default(count, 0),
    programsCompleted: z._default(count, 0),
    /** Replies of the learner that stand accepted as the answer to somebody else. */
    answersAccepted: z._default(count, 0),
    /** XP removed by corrections. */
    xpTaken: count,
  }),
  /** The ISO week of the latest activity, and its XP without badge rewards. */
  week: z.string(),
  weeklyXp: count,
  /** Every active day, one bit per day, by month. */
  activeDays: counts,
  /** The last six weeks, day by day. */
  recentDays: z.record(z.string(), dayCount),
  /** Days excused by an administrator. */
  repairedDays: z.array(z.string()),
  /** The log of clock settings. */
  clock: z.array(clockSetting),
});
export type LearnerState = z.infer<typeof learnerState>;

/** Returns the state of a learner who has done nothing yet. */
export const newLearnerState = (): LearnerState => ({
  xp: 0,
  level: 1,
  currentStreak: 0,
  longestStreak: 0,
  freezes: 0,
  lastActiveDate: null,
  badges: [],
  completedCourseIDs: [],
  courseXp: {},
  quizzes: {},
  studied: {},
  counters: {
    lessonsCompleted: 0,
    coursesCompleted: 0,
    coursesBySubject: {},
    flashcardsReviewed: 0,
    courseReviews: 0,
    certificates: 0,
    programsCompleted: 0,
    answersAccepted: 0,
    xpTaken: 0,
  },
  week: '',
  weeklyXp: 0,
  activeDays: {},
  recentDays: {},
  repairedDays: [],
  clock: [],
});
