import type { Attempt } from '@trellis/model/quiz/attempt';

/** The most attempts that are shown; the rules limit queries to this number. */
export const mostAttempts = 200;

/** What a learner's attempts at one quiz amount to. */
export type QuizResult = {
  /** Latest first. */
  attempts: Attempt[];
  /** The best score in percent; null without a graded attempt that counts. */
  best: number | null;
};

/** Returns a learner's results by quiz. */
export function resultsByQuiz(attempts: Attempt[]): Map<string, QuizResult> {
  const latestFirst = [...attempts].sort((a, b) => b.number - a.number);
  const results = new Map<string, QuizResult>();
  for (const attempt of latestFirst) {
    const known = results.get(attempt.quizID) ?? { attempts: [], best: null };
    results.set(attempt.quizID, {
      attempts: [...known.attempts, attempt],
      best: higher(known.best, attempt.resetAt === null ? attempt.percent : null),
    });
  }
  return results;
}

const higher = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);
