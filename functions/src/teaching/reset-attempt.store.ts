import { FieldValue, type Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { itemsOf } from '@trellis/model/content/outline';
import { attemptID } from '@trellis/model/paths';
import { deadlineOf, type Attempt } from '@trellis/model/quiz/attempt';
import { accommodation, noAccommodation } from '@trellis/model/quiz/quiz-policy';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { gradingOf } from '#functions/quizzes/grade-attempt.store';
import { transact } from '#functions/runtime/transact';
import { addNote } from '#functions/teaching/add-note.store';
import { openLearner, type StaffAction } from '#functions/teaching/open-learner.store';

type Reset = StaffAction & { quizID: string; number: number; reason: string };

/**
 * Resets an attempt, once: it is closed and graded as it stands if it is not yet, marked so that it counts no more, and
 * one more attempt is granted, which need not wait for the cooldown; together with an audit entry and a notification.
 * Returns the learner's extra attempts.
 */
export const applyReset = (reset: Reset, at = new Date()): Promise<number> =>
  transact(async (transaction) => {
    const { actorID, courseID, uid, quizID, number, reason } = reset;
    const learner = await openLearner(transaction, reset);
    const attemptAt = refs.attempt(uid, quizID, number);
    const givenAt = refs.accommodation(quizID, uid);
    const takerAt = refs.taker(quizID, uid);
    const [found, foundGiven, foundTaker] = await transaction.getAll(
      ...[attemptAt.ref, givenAt.ref, takerAt.ref],
    );
    const attempt = decode(attemptAt.schema, found);
    if (attempt?.courseID !== courseID)
      throw new HttpsError('not-found', 'There is no such attempt in this course.');
    const given = decode(givenAt.schema, foundGiven) ?? noAccommodation;
    if (attempt.resetAt !== null) return given.extraAttempts;
    const more = accommodation.safeParse({ ...given, extraAttempts: given.extraAttempts + 1 });
    if (!more.success) throw new HttpsError('failed-precondition', 'There are too many attempts.');

    await close(transaction, attempt, at);
    const latest = decode(takerAt.schema, foundTaker)?.number ?? number;
    transaction.update(refs.attempt(uid, quizID, latest).ref, { skipsCooldown: true });
    transaction.set(givenAt.ref, more.data);
    const entry: AuditEntry = {
      actorID,
      action: 'reset_attempt',
      subjectID: uid,
      detail: `${courseID}/${quizID}/${number}`,
      reason,
      createdAt: at,
    };
    transaction.create(refs.audit(`reset_attempt:${attemptID(uid, quizID, number)}`).ref, entry);
    const item = itemsOf(learner.course.outline, 'quiz').find(({ id }) => id === quizID);
    const id = `reset-${quizID}-${number}`;
    const note = { about: 'reset', item: item?.title ?? '', text: reason } as const;
    addNote(transaction, { uid, itemID: courseID }, learner, { id, at, ...note });
    return more.data.extraAttempts;
  });

/** Marks an attempt as reset. Until then it may have been under way, or waiting for its grade. */
async function close(transaction: Transaction, attempt: Attempt, at: Date): Promise<void> {
  const { userID, quizID, number, status } = attempt;
  const { ref } = refs.attempt(userID, quizID, number);
  const now = FieldValue.serverTimestamp();
  if (status === 'graded') {
    transaction.update(ref, { resetAt: now });
    return;
  }
  const deadline = deadlineOf(attempt);
  const { graded, feedback } = await gradingOf(attempt, at < deadline ? at : deadline);
  transaction.update(ref, { ...graded, gradedAt: now, resetAt: now });
  transaction.set(refs.attemptFeedback(attemptID(userID, quizID, number)).ref, feedback);
}
