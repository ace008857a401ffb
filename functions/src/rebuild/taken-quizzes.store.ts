import { attemptID } from '@trellis/model/paths';
import type { Cause } from '@trellis/model/progress/ledger';
import { allAttemptsOfLearner, feedbackOfLearner } from '@trellis/model/queries';
import { attempt, deadlineOf, derivedAttempt, type Attempt } from '@trellis/model/quiz/attempt';
import type { AttemptFeedback } from '@trellis/model/quiz/attempt-feedback';
import { quizCauses } from '@trellis/model/quiz/quiz-causes';
import { MalformedDocument } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { gradingOf } from '#functions/quizzes/grade-attempt.store';
import { policiesOf } from '#functions/quizzes/award-quiz-xp.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** An attempt as it must be, and its feedback. */
type Recomputed = { attempt: Attempt; feedback: AttemptFeedback | null };

/**
 * Returns the causes of a learner's attempts, graded again, and those attempts that differ. Attempts at deleted
 * quizzes stay as they are, because their keys no longer exist.
 */
export async function takenQuizzes(
  userID: string,
  deletedQuizIDs: ReadonlySet<string>,
): Promise<{ causes: Cause[]; mismatches: Mismatch[] }> {
  const found = await queryOf(allAttemptsOfLearner(userID)).get();
  const all = decodeEach(attempt, found);
  const settled = new Set(all.flatMap((one) => (deletedQuizIDs.has(one.quizID) ? [one.id] : [])));
  const recomputed: Recomputed[] = [];
  const mismatches: Mismatch[] = [];
  for (const { id: _id, ...stored } of all) {
    if (deletedQuizIDs.has(stored.quizID)) continue;
    try {
      recomputed.push(await recomputedOf(stored));
    } catch (problem) {
      if (!(problem instanceof MalformedDocument)) throw problem;
      mismatches.push(unmendable(stored, problem));
    }
  }
  const expected = new Map(recomputed.map((one) => [idOf(one.attempt), one.feedback]));
  const storedFeedback = await queryOf(feedbackOfLearner(userID)).select().get();
  const ids = new Set([...expected.keys(), ...storedFeedback.docs.map(({ id }) => id)]);
  for (const one of recomputed) mismatches.push(...(await attemptMismatches(one.attempt)));
  for (const id of ids) {
    if (settled.has(id)) continue;
    const feedback = expected.get(id) ?? null;
    mismatches.push(...(await compare(refs.attemptFeedback(id), feedback, true)));
  }
  return { causes: await causesOf(recomputed.map((one) => one.attempt)), mismatches };
}

async function recomputedOf(stored: Attempt): Promise<Recomputed> {
  if (stored.status === 'in_progress') {
    const nothing = derivedAttempt.parse({});
    const derived = { ...nothing, deadline: deadlineOf(stored) };
    return { attempt: { ...stored, ...derived }, feedback: null };
  }
  const { graded, feedback } = await gradingOf(stored);
  const gradedAt = stored.gradedAt ?? new Date();
  return { attempt: { ...stored, ...graded, gradedAt }, feedback };
}

function attemptMismatches(one: Attempt): Promise<Mismatch[]> {
  const { userID, quizID, number, status } = one;
  const derived = { ...derivedAttempt.parse(one), status };
  return compare(refs.attempt(userID, quizID, number), derived);
}

const unmendable = (one: Attempt, { message }: MalformedDocument): Mismatch => ({
  path: refs.attempt(one.userID, one.quizID, one.number).ref.path,
  differences: [{ field: 'version', stored: one.version, expected: message }],
  mend: () => Promise.reject(new Error(message)),
});

const idOf = ({ userID, quizID, number }: Attempt) => attemptID(userID, quizID, number);

async function causesOf(attempts: Attempt[]): Promise<Cause[]> {
  const quizIDs = [...new Set(attempts.map(({ quizID }) => quizID))];
  const causes = quizIDs.map(async (id) => {
    const ofQuiz = attempts.filter(({ quizID }) => quizID === id);
    return quizCauses(ofQuiz, await policiesOf(ofQuiz));
  });
  return (await Promise.all(causes)).flat();
}
