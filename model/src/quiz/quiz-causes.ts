import { quizCause, type Cause } from '#model/progress/ledger';
import { endOf, type Attempt } from '#model/quiz/attempt';
import { keptPercent } from '#model/quiz/quiz-policy';
import type { FrozenPolicy } from '#model/quiz/quiz-version';

/** What of an attempt decides what the quiz pays. */
export type CountedAttempt = Omit<
  Attempt,
  'answers' | 'answerIDs' | 'flagged' | 'savedAt' | 'device' | 'seenAt'
>;

/**
 * What a learner's attempts at a quiz may pay: a grading for each, of all attempts up to it. An attempt waits for those
 * before it, so that whatever order they are graded in, the ledger comes out the same.
 * @param policies by version, as it was frozen for the attempt
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

/** Whether the kept score is a pass. A pass that counts stays one, also when a later version asks for more. */
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
