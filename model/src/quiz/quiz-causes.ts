import { quizCause, type Cause } from '#model/progress/ledger';
import { endOf, type Attempt } from '#model/quiz/attempt';
import { keptPercent } from '#model/quiz/quiz-policy';
import type { FrozenPolicy } from '#model/quiz/quiz-version';

/** The attempt fields that decide a quiz's XP. */
export type CountedAttempt = Omit<
  Attempt,
  'answers' | 'answerIDs' | 'flagged' | 'savedAt' | 'device' | 'seenAt'
>;

/**
 * Returns the XP causes of a learner's attempts at a quiz: one grading per attempt, computed from all attempts up to
 * it. An attempt waits for earlier ones, so that the ledger does not depend on the order of grading.
 * @param policies the frozen settings, by version
 */
export function quizCauses(
  attempts: CountedAttempt[],
  policies: ReadonlyMap<number, FrozenPolicy>,
): Cause[] {
  const inOrder = [...attempts].sort((a, b) => a.number - b.number);
  const waiting = inOrder.findIndex(
    ({ number, status }, place) => number !== place + 1 || status !== 'graded',
  );
  const graded = waiting < 0 ? inOrder : inOrder.slice(0, waiting);
  return graded.flatMap((one, place) => {
    const policy = policies.get(one.version);
    const soFar = graded.slice(0, place + 1);
    const percent = policy && keptPercent(policy, soFar);
    if (policy === undefined || percent === null || percent === undefined) return [];
    const { courseID, quizID, number } = one;
    const hasPassed = keepsPass(policy, soFar, percent);
    const takenAt = endOf(one);
    return [quizCause({ courseID, quizID, percent, hasPassed, revision: number, takenAt })];
  });
}

/**
 * Returns whether the kept score passes. A pass that counts stays one, even if a later version asks for more.
 */
function keepsPass(
  { keptScore, passingScore }: FrozenPolicy,
  attempts: CountedAttempt[],
  percent: number,
): boolean {
  switch (keptScore) {
    case 'best':
      return attempts.some(({ passed }) => passed === true);
    case 'last':
      return attempts.at(-1)?.passed === true;
    case 'first':
      return attempts[0]?.passed === true;
    case 'average':
      return percent >= passingScore;
  }
}
