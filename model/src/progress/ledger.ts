import * as z from 'zod/mini';
import { activityKinds } from '#model/activities/kinds';
import { timestamp } from '#model/fields';
import type { Day } from '#model/progress/calendar';
import type { LessonProgress } from '#model/progress/lesson-progress';

/** The kinds of causes that add or remove XP, or only count for badges. */
export const xpKind = z.enum([
  ...activityKinds,
  ...(['course', 'flashcards', 'course_review', 'certificate', 'program', 'answer'] as const),
  ...(['badge', 'correction'] as const),
]);
export type XpKind = z.infer<typeof xpKind>;
/** The kinds that give no XP. */
export type CountedKind = RevocableKind | 'certificate' | 'program';
/** Those of them that no longer count once they are taken back. */
export type RevocableKind = 'course_review' | 'answer';

/**
 * `user_progress/{uid}/xp_events/{key}`: an entry of the XP ledger. The key names the cause ({@link ledgerKey}), so
 * that no cause is counted twice. Entries are only added; a learner's XP is their sum.
 */
export const xpEvent = z.object({
  kind: xpKind,
  xp: z.int(),
  /** The learning day it counts for. */
  day: z.string(),
  /** When the cause happened. */
  earnedAt: timestamp,
  /** The course; may be empty. */
  courseID: z.string(),
  /** The lesson, quiz, study day, reviewed or certified course, program, accepted reply, badge or correction; empty if the kind is enough. */
  itemID: z.string(),
  /**
   * The revision of a quiz's grading, the number of flashcards of the study day, or of how often something that is counted was
   * taken back or came again ({@link isTakenBack}); otherwise 0.
   */
  revision: z.int(),
  /** The course's category in the form of badge criteria; empty if unknown. */
  subject: z.string(),
  /** Seconds of a lesson, percent of a passed quiz, new flashcards of a day; otherwise 0. */
  amount: z.int(),
  /** The administrator's reason for a correction; {@link resetReason}; otherwise empty. */
  reason: z.string(),
});
export type XpEvent = z.infer<typeof xpEvent>;

/** An event that may give XP. Its ledger entry holds the amount. */
export type Cause = Omit<XpEvent, 'xp' | 'day'> & {
  /** XP that it gives on its own, before caps. */
  worth: number;
};

/** What a learner received for a quiz. A later grading adds or removes the difference. */
export const quizRecord = z.object({
  revision: z.int(),
  /** The score that counts after the latest grading, in percent; 0 if it does not pass. */
  percent: z.int(),
  /** The best score so far. */
  best: z.int(),
  paid: z.int(),
});
export type QuizRecord = z.infer<typeof quizRecord>;

/** Returns the id of a cause's ledger entry. */
export const ledgerKey = ({ kind, courseID, itemID, revision }: Omit<Cause, 'worth'>): string =>
  `${kind}:${kind === 'course' ? courseID : itemID}${revision > 0 ? `:${revision}` : ''}`;

/** Returns the times of the causes in a course. */
export const timesIn = (courseID: string, causes: Pick<Cause, 'courseID' | 'earnedAt'>[]): Date[] =>
  causes.flatMap((cause) => (cause.courseID === courseID ? [cause.earnedAt] : []));

/** The reason of an entry that a quiz has because an attempt was reset, not because the learner took it. */
export const resetReason = 'reset';

/** XP for the first completion of a lesson. */
export const lessonXp = 10;
/** XP for completing all lessons of a course for the first time. */
export const courseXp = 50;
/**
 * XP for a quiz with a full score, proportional to the score otherwise. A better attempt adds the difference.
 */
export const quizXp = 30;
/** XP for a reviewed flashcard. */
export const flashcardXp = 1;

const nothing = { courseID: '', itemID: '', revision: 0, subject: '', amount: 0, reason: '' };

/** The most time that counts for a lesson, in seconds. */
const longestLesson = 3600;

/** Returns the causes of lessons: one for each lesson that was ever completed. */
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
 * Returns the cause of a graded or regraded quiz.
 * @param quiz.percent the score that counts, 0 to 100
 * @param quiz.revision the number of this grading among those of the learner's attempts at the quiz, from 1; the
 * latest counts
 * @param quiz.takenAt when the attempt was submitted, even if it was graded much later; or when one was reset
 */
export const quizCause = (quiz: {
  courseID: string;
  quizID: string;
  percent: number;
  hasPassed: boolean;
  revision: number;
  takenAt: Date;
  reason?: typeof resetReason;
}): Cause => ({
  ...nothing,
  kind: 'quiz',
  worth: quiz.hasPassed ? quizWorth(quiz.percent) : 0,
  earnedAt: quiz.takenAt,
  courseID: quiz.courseID,
  itemID: quiz.quizID,
  revision: quiz.revision,
  amount: quiz.hasPassed ? quiz.percent : 0,
  reason: quiz.reason ?? '',
});

/**
 * Returns the cause of reviewed flashcards.
 * @param study.day the study day
 * @param study.count the number of cards reviewed on that day so far
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

/**
 * Returns the cause of something that gives no XP and counts once for badges, also if it comes again.
 * @param itemID the course that a learner reviewed or whose certificate they earned, or the program
 *   (`programItem`); the program that they completed; or the
 *   thread and the reply that was accepted in it ({@link answerItem})
 * @param revision how often it was taken back or came again
 */
export const countedCause = (kind: CountedKind, itemID: string, at: Date, revision = 0): Cause => ({
  ...nothing,
  kind,
  worth: 0,
  earnedAt: at,
  itemID,
  revision,
});

/** Returns whether an entry of something that is counted says that it no longer is: every other one does. */
export const isTakenBack = ({ revision }: Pick<XpEvent, 'revision'>): boolean => revision % 2 === 1;

/** The last revision of something that is counted, which takes it back for good: no ledger grows without an end. */
export const lastRevision = 19;

/**
 * Returns the revision of the entry that is due for something that is counted; null if the ledger is right, or says no more about
 * it ({@link lastRevision}).
 * @param known the revisions of its entries
 * @param isCounted whether it counts now
 */
export function revisionToAdd(known: number[], isCounted: boolean): number | null {
  const latest = Math.max(-1, ...known);
  if (latest >= lastRevision) return null;
  const isKnown = latest >= 0 && !isTakenBack({ revision: latest });
  return isKnown === isCounted ? null : latest + 1;
}

/** Returns what names an accepted reply in the ledger. */
export const answerItem = (threadID: string, replyID: string): string => `${threadID}:${replyID}`;

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
 * Returns the ledger entry of a cause that is worth `worth` now.
 * @param paid XP already given for its kind on that day
 * @param cap the most XP for its kind per day
 */
export function lineOf(
  { worth, ...cause }: Cause,
  day: Day,
  { paid, cap = Infinity }: { paid: number; cap?: number | undefined },
): XpEvent {
  const xp = worth < 0 ? worth : Math.max(0, Math.min(worth, cap - paid));
  return { ...cause, day, xp };
}

/** Returns the XP of a quiz passed with a percentage. */
export const quizWorth = (percent: number): number => Math.round((quizXp * percent) / 100);

/** Returns the record of a quiz with one more entry, which may belong to an earlier grading. */
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
