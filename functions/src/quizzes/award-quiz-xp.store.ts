import * as z from 'zod/mini';
import { attemptsOfLearner } from '@trellis/model/queries';
import { attempt } from '@trellis/model/quiz/attempt';
import { quizCauses, type CountedAttempt } from '@trellis/model/quiz/quiz-causes';
import type { FrozenPolicy } from '@trellis/model/quiz/quiz-version';
import { isDeleted } from '#functions/deletions/begin-deletion.store';
import { MalformedDocument } from '#functions/firestore/decode';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { recordEvent } from '#functions/progress/record-event.store';
import { frozenQuiz } from '#functions/quizzes/frozen-quiz.store';

const countedAttempt = z.omit(attempt, {
  ...{ answers: true, answerIDs: true, flagged: true },
  ...{ savedAt: true, device: true, seenAt: true },
});

/** More attempts than anyone can have at one quiz. */
const allAttempts = 1000;

/**
 * Updates a learner's XP, badges and enrolment from their attempts at a quiz. Does nothing if the quiz was deleted:
 * its XP was awarded before.
 */
export async function awardQuizXp(userID: string, quizID: string): Promise<void> {
  const found = await queryOf(attemptsOfLearner(userID, quizID, allAttempts))
    .select(...Object.keys(countedAttempt.shape))
    .get();
  const attempts = decodeEach(countedAttempt, found);
  const policies = await policiesOf(attempts).catch(async (problem: unknown) => {
    if (problem instanceof MalformedDocument && (await isDeleted('quizzes', quizID))) return null;
    throw problem;
  });
  if (policies === null) return;
  const causes = quizCauses(attempts, policies);
  if (causes.length > 0) await recordEvent(userID, { kind: 'causes', causes });
}

/** Returns the frozen settings of the attempts, by version. */
export async function policiesOf(attempts: CountedAttempt[]): Promise<Map<number, FrozenPolicy>> {
  const quizOf = new Map(attempts.map(({ version, quizID }) => [version, quizID]));
  const read = async ([number, quizID]: [number, string]) =>
    [number, (await frozenQuiz(quizID, number)).version] as const;
  return new Map(await Promise.all([...quizOf].map(read)));
}
