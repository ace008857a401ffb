import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { error } from 'firebase-functions/logger';
import * as paths from '@trellis/model/paths';
import { allAttemptsOfQuiz, allThreadsOfQuiz } from '@trellis/model/queries';
import { deletionHoldsFor } from '@trellis/model/content/deletion';
import { db } from '#functions/firestore/admin';
import { MalformedDocument } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import {
  deleteFound,
  workThrough,
  type WriteBudget,
} from '#functions/deletions/delete-pages.store';
import { deleteThreads } from '#functions/deletions/delete-threads.store';
import { awardQuizXp } from '#functions/quizzes/award-quiz-xp.store';
import { commitGrade } from '#functions/quizzes/grade-attempt.store';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** How many attempts are graded at once. */
const width = 20;

/** One path in each collection that belongs to a quiz. */
export const partsOfQuiz = (quizID: string) => [
  paths.questionPath(quizID, 'any'),
  paths.answerKeyPath(quizID, 'any'),
  paths.quizVersionPath(quizID, 'any'),
  paths.keyVersionPath(quizID, 'any'),
  paths.accommodationPath(quizID, 'any'),
  paths.takerPath(quizID, 'any'),
  paths.quizStatsPath(quizID, 'any'),
];

/**
 * Deletes a quiz and everything that belongs to it, within the budget; returns whether nothing is left. Attempts stay:
 * open ones are graded with their current answers, and XP is awarded, before the answer keys are deleted.
 */
export async function deleteQuiz(quizID: string, budget: WriteBudget): Promise<boolean> {
  // Without it no attempt can start.
  await refs.quiz(quizID).ref.delete();
  const grade = limitConcurrency(width, settleAttempt);
  const hasSettled = await workThrough(
    queryOf(allAttemptsOfQuiz(quizID)).select('status', 'gradedAt', 'userID', 'number'),
    budget,
    async (docs) => {
      const unsettled = docs.filter(mayBeUnpaid);
      await Promise.all(unsettled.map((found) => grade(quizID, found)));
      const userIDs = [...new Set(unsettled.map((found) => String(found.get('userID'))))];
      await Promise.all(userIDs.map((uid) => skipMalformed(() => awardQuizXp(uid, quizID))));
      return 3 * unsettled.length;
    },
  );
  if (!hasSettled) return false;
  for (const part of partsOfQuiz(quizID)) {
    if (!(await deleteFound(db.doc(part).parent, budget))) return false;
  }
  return deleteThreads(allThreadsOfQuiz(quizID), budget);
}

/**
 * Returns whether an attempt is not graded, or was graded so recently that its event may be pending.
 */
function mayBeUnpaid(found: QueryDocumentSnapshot): boolean {
  const gradedAt = found.get('gradedAt')?.toMillis?.() ?? Infinity;
  return found.get('status') !== 'graded' || gradedAt > Date.now() - deletionHoldsFor;
}

const settleAttempt = (quizID: string, found: QueryDocumentSnapshot): Promise<void> =>
  skipMalformed(() =>
    retryWithBackoff(async () => {
      const stored = await read(refs.attempt(found.get('userID'), quizID, found.get('number')));
      if (stored !== null && stored.data.status !== 'graded') await commitGrade(stored, new Date());
    }),
  );

/** A malformed attempt does not stop the deletion. */
async function skipMalformed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    if (!(problem instanceof MalformedDocument)) throw problem;
    error('attempt not graded', { document: problem.path, problem: problem.problem });
  }
}
