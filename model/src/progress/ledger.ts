import * as z from 'zod/mini';
import { activityKinds } from '#model/activities/kinds';
import { timestamp } from '#model/fields';
import type { Day } from '#model/progress/calendar';
import type { LessonProgress } from '#model/progress/lesson-progress';

/** What pays XP, or takes it back. */
export const xpKind = z.enum([...activityKinds, 'course', 'flashcards', 'badge', 'correction']);
export type XpKind = z.infer<typeof xpKind>;

/**
 * `user_progress/{uid}/xp_events/{key}`: one line of the XP ledger. The key names the cause ({@link ledgerKey}), so that
 * a cause can never pay twice. Lines are only ever added; a learner's XP is their sum.
 */
export const xpEvent = z.object({
  kind: xpKind,
  xp: z.int(),
  /** The learning day that it counts for. */
  day: z.string(),
  /** When the cause happened. */
  earnedAt: timestamp,
  /** The course; empty where there is none. */
  courseID: z.string(),
  /** The lesson, quiz, study day, badge or correction; empty where the kind says it all. */
  itemID: z.string(),
  /** Which grading of a quiz, or how many flashcards of the study day, this is about; else 0. */
  revision: z.int(),
  /** The course's category as badge criteria say it; empty where it is not known. */
  subject: z.string(),
  /** Seconds of a lesson, percent of a quiz that was passed, flashcards that are new of a day; else 0. */
  amount: z.int(),
  /** What an administrator wrote beside a correction; else empty. */
  reason: z.string(),
});
export type XpEvent = z.infer<typeof xpEvent>;

/** Something that happened and may pay. The ledger line that it becomes says how much. */
export type Cause = Omit<XpEvent, 'xp' | 'day'> & {
  /** XP that it would pay on its own. */
  worth: number;
};

/** What a learner has been paid for a quiz. A later grading pays, or takes, the difference. */
export const quizRecord = z.object({
  revision: z.int(),
  /** The score that the latest grading keeps, in percent; 0 where it has not passed. */
  percent: z.int(),
  /** The best that there ever was. */
  best: z.int(),
  paid: z.int(),
});
export type QuizRecord = z.infer<typeof quizRecord>;

/** The id of a cause's line. */
export const ledgerKey = ({ kind, courseID, itemID, revision }: Omit<Cause, 'worth'>): string =>
  `${kind}:${kind === 'course' ? courseID : itemID}${revision > 0 ? `:${revision}` : ''}`;

/** XP for the first completion of a lesson. */
export const lessonXp = 10;
/** XP for completing all lessons of a course for the first time. */
export const courseXp = 50;
/** XP for a quiz answered entirely right; a part of it for a part. A better attempt pays the difference. */
export const quizXp = 30;
/** XP for a reviewed flashcard. */
export const flashcardXp = 1;

const nothing = { courseID: '', itemID: '', revision: 0, subject: '', amount: 0, reason: '' };

/** The longest time that a lesson counts for, in seconds. */
const longestLesson = 3600;

/** What lessons may pay: each that was ever completed, once. */
export const lessonCauses = (lessons: LessonProgress[]): Cause[] =>
  lessons.flatMap(({ courseID, lessonID, completedAt, timeSpent }) => {
    if (completedAt === null) return [];
    const amount = Math.min(longestLesson, timeSpent);
    const cause = { kind: 'lesson', worth: lessonXp, earnedAt: completedAt } as const;
    return [{ ...nothing, ...cause, courseID, itemID: lessonID, amount }];
  });

export const courseCause = (course: {
  courseID: string;
  completedAt: Date;
  subject: string;
}): Cause => ({
  ...nothing,
  kind: 'course',
  worth: courseXp,
  earnedAt: course.completedAt,
  courseID: course.courseID,
  subject: course.subject,
});

/**
 * A quiz has been graded, or graded anew.
 * @param quiz.percent the score that the quiz keeps, 0 to 100
 * @param quiz.revision counts the gradings of the learner's attempts at this quiz, from 1: the latest holds
 * @param quiz.takenAt when the learner submitted the attempt, also for a grading long after
 */
export const quizCause = (quiz: {
  courseID: string;
  quizID: string;
  percent: number;
  hasPassed: boolean;
  revision: number;
  takenAt: Date;
}): Cause => ({
  ...nothing,
  kind: 'quiz',
  worth: quiz.hasPassed ? quizWorth(quiz.percent) : 0,
  earnedAt: quiz.takenAt,
  courseID: quiz.courseID,
  itemID: quiz.quizID,
  revision: quiz.revision,
  amount: quiz.hasPassed ? quiz.percent : 0,
});

/**
 * Flashcards have been reviewed.
 * @param study.day the study day that the count is of
 * @param study.count all cards of that day so far
 */
export const flashcardsCause = (study: { day: Day; count: number; at: Date }): Cause => ({
  ...nothing,
  kind: 'flashcards',
  worth: study.count * flashcardXp,
  earnedAt: study.at,
  itemID: study.day,
  revision: study.count,
  amount: study.count,
});

export const correctionCause = (correction: {
  id: string;
  xp: number;
  reason: string;
  at: Date;
}): Cause => ({
  ...nothing,
  kind: 'correction',
  worth: correction.xp,
  earnedAt: correction.at,
  itemID: correction.id,
  reason: correction.reason,
});

/**
 * Returns the line of a cause that is worth `worth` now.
 * @param paid what its kind has paid on that day already
 * @param cap what it may pay on a day
 */
export function lineOf(
  { worth, ...cause }: Cause,
  day: Day,
  { paid, cap = Infinity }: { paid: number; cap?: number | undefined },
): XpEvent {
  const xp = worth < 0 ? worth : Math.max(0, Math.min(worth, cap - paid));
  return { ...cause, day, xp };
}

/** XP of a quiz that was passed with so many percent. */
export const quizWorth = (percent: number): number => Math.round((quizXp * percent) / 100);

/** The record of a quiz with one more line, which may tell of a grading before the latest. */
export function withGrading(
  known: QuizRecord | undefined,
  { revision, amount, xp }: Pick<XpEvent, 'revision' | 'amount' | 'xp'>,
): QuizRecord {
  if (known === undefined) return { revision, percent: amount, best: amount, paid: xp };
  const isLatest = revision > known.revision;
  return {
    revision: isLatest ? revision : known.revision,
    percent: isLatest ? amount : known.percent,
    best: Math.max(known.best, amount),
    paid: known.paid + xp,
  };
}
