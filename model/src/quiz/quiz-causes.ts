import { quizCause, resetReason, type Cause } from '#model/progress/ledger';
import { endOf, type Attempt } from '#model/quiz/attempt';
import { keptPercent } from '#model/quiz/quiz-policy';
import type { FrozenPolicy } from '#model/quiz/quiz-version';

/** The attempt fields that decide a quiz's XP. */
export type CountedAttempt = Omit<
  Attempt,
  'answers' | 'answerIDs' | 'flagged' | 'savedAt' | 'device' | 'seenAt'
>;

/** A grading, or the reset of an attempt that was graded before. */
type Step = { policyOf: CountedAttempt; counted: CountedAttempt[]; resetAt: Date | null };

/**
 * Returns the XP causes of a learner's attempts at a quiz: one per grading and one per reset, each computed from the
 * attempts that count then. An attempt waits for earlier ones, so that the ledger does not depend on the order of grading.
 * @param policies the frozen settings, by version
 */
export function quizCauses(
  attempts: CountedAttempt[],
  policies: ReadonlyMap<number, FrozenPolicy>,
): Cause[] {
  return stepsOf(attempts).flatMap(({ policyOf, counted, resetAt }, place) => {
    const policy = policies.get(policyOf.version);
    const percent = policy && (keptPercent(policy, counted) ?? (resetAt && 0));
    if (policy === undefined || percent === null || percent === undefined) return [];
    const { courseID, quizID } = policyOf;
    const hasPassed = keepsPass(policy, counted, percent);
    const grading = { courseID, quizID, percent, hasPassed, revision: place + 1 };
    return resetAt === null
      ? [quizCause({ ...grading, takenAt: endOf(policyOf) })]
      : [quizCause({ ...grading, takenAt: resetAt, reason: resetReason })];
  });
}

/**
 * Returns gradings and resets in the order in which they happened, those that need not wait for an earlier grading. An
 * attempt that was reset before it was graded has neither.
 */
function stepsOf(attempts: CountedAttempt[]): Step[] {
  const inOrder = [...attempts].sort((a, b) => a.number - b.number);
  const waiting = inOrder.findIndex(
    ({ number, status }, place) => number !== place + 1 || status !== 'graded',
  );
  const graded = (waiting < 0 ? inOrder : inOrder.slice(0, waiting)).filter(wasGradedFirst);
  const next = inOrder[waiting];
  const steps: Step[] = [];
  let counted: CountedAttempt[] = [];
  const resets = graded
    .flatMap((one) => (one.resetAt === null ? [] : [{ one, resetAt: one.resetAt }]))
    .sort((a, b) => a.resetAt.getTime() - b.resetAt.getTime() || a.one.number - b.one.number);
  const reset = (isDue: (resetAt: Date) => boolean) => {
    while (resets[0] && counted.includes(resets[0].one) && isDue(resets[0].resetAt)) {
      const { one, resetAt } = resets.shift()!;
      counted = counted.filter((other) => other !== one);
      steps.push({ policyOf: one, counted, resetAt });
    }
  };
  for (const one of graded) {
    reset((resetAt) => resetAt < endOf(one));
    counted = [...counted, one];
    steps.push({ policyOf: one, counted, resetAt: null });
  }
  reset((resetAt) => next === undefined || resetAt < endOf(next));
  return steps;
}

/** Both times are the server's; they are equal where a reset closed the attempt. */
const wasGradedFirst = ({ gradedAt, resetAt }: CountedAttempt): boolean =>
  resetAt === null || gradedAt === null || gradedAt < resetAt;

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
