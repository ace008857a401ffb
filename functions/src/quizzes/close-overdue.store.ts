import { GrpcStatus, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { error } from 'firebase-functions/logger';
import { attempt, submitGrace } from '@trellis/model/quiz/attempt';
import { attemptsOverdue } from '@trellis/model/queries';
import { decode } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { statusOf } from '#functions/firestore/status';
import { commitGrade } from '#functions/quizzes/grade-attempt.store';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';

/** How many attempts are closed at once. */
const width = 20;

type Options = { now?: Date; pageSize?: number };

/**
 * Closes and grades expired attempts that were not submitted, with their current answers. Safe to run concurrently,
 * also with learners who submit: the first commit wins. An attempt that fails is logged and does not stop the others.
 */
export async function closeOverdue({ now = new Date(), pageSize = 100 }: Options = {}) {
  const overdue = attemptsOverdue(new Date(now.getTime() - submitGrace), pageSize);
  let query = queryOf(overdue);
  const closeNext = limitConcurrency(width, close);
  for (;;) {
    const { docs, size } = await query.get();
    await Promise.all(docs.map((found) => closeNext(found)));
    const last = docs.at(-1);
    if (last === undefined || size < pageSize) return;
    query = queryOf({ ...overdue, after: [last.get('deadline'), last.id] });
  }
}

async function close(found: QueryDocumentSnapshot): Promise<void> {
  try {
    const data = decode(attempt, found);
    if (data !== null) await commitGrade({ data, updateTime: found.updateTime });
  } catch (problem) {
    // It was submitted or closed meanwhile, or is being written to at this moment and waits for the next sweep.
    if (statusOf(problem) === GrpcStatus.FAILED_PRECONDITION) return;
    error('attempt not closed', problem, { attempt: found.id });
  }
}
