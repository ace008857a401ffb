import { FieldValue } from 'firebase-admin/firestore';
import { attemptID } from '@trellis/model/paths';
import { deadlineOf, type Attempt } from '@trellis/model/quiz/attempt';
import { gradeAttempt } from '@trellis/model/quiz/grade-attempt';
import { db } from '#functions/firestore/admin';
import { refs, read, type Versioned } from '#functions/firestore/typed-refs';
import { frozenQuiz } from '#functions/quizzes/frozen-quiz.store';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

const placeOf = ({ userID, quizID, number }: Attempt) => refs.attempt(userID, quizID, number);

/** Writes when an attempt ends, for the search for those that have. It is the same whenever this is done. */
export async function setDeadline(attempt: Attempt): Promise<void> {
  await placeOf(attempt).ref.update({ deadline: deadlineOf(attempt) });
}

/**
 * Grades an attempt that was submitted. What the event says of it is believed until a write since then refuses the
 * commit; only then is it read. One that is graded already stays as it is.
 */
export const gradeSubmitted = (told: Versioned<Attempt>): Promise<void> =>
  retryWithBackoff(async (round) => {
    const attempt = round === 0 ? told : await read(placeOf(told.data));
    if (attempt?.data.status === 'submitted') await commitGrade(attempt);
  });

/**
 * Grades an attempt, if nothing has been written to it since it was read.
 * @param closedAt when it ends if nobody has handed it in
 */
export async function commitGrade(
  { data: attempt, updateTime }: Versioned<Attempt>,
  closedAt = deadlineOf(attempt),
): Promise<void> {
  const { graded, feedback } = await gradingOf(attempt, closedAt);
  const { userID, quizID, number } = attempt;
  await db
    .batch()
    .update(
      placeOf(attempt).ref,
      { ...graded, gradedAt: FieldValue.serverTimestamp() },
      { lastUpdateTime: updateTime },
    )
    .set(refs.attemptFeedback(attemptID(userID, quizID, number)).ref, feedback)
    .commit();
}

/**
 * What grading makes of an attempt, by what was frozen for it. One that was not handed in is closed as of `closedAt`.
 */
export async function gradingOf(attempt: Attempt, closedAt = deadlineOf(attempt)) {
  const { version, keys } = await frozenQuiz(attempt.quizID, attempt.version);
  const { grade, feedback } = gradeAttempt(attempt, version, keys);
  const deadline = deadlineOf(attempt);
  const submitted = attempt.status === 'in_progress' ? { submittedAt: closedAt } : {};
  return { graded: { ...grade, ...submitted, deadline, status: 'graded' as const }, feedback };
}
