import { FieldValue } from 'firebase-admin/firestore';
import { attemptID } from '@trellis/model/paths';
import { deadlineOf, type Attempt } from '@trellis/model/quiz/attempt';
import { gradeAttempt } from '@trellis/model/quiz/grade-attempt';
import { statsOfAttempt } from '@trellis/model/quiz/quiz-stats';
import { db } from '#functions/firestore/admin';
import { refs, read, type Versioned } from '#functions/firestore/typed-refs';
import { addToQuizStats } from '#functions/quizzes/quiz-stats.store';
import { frozenQuiz } from '#functions/quizzes/frozen-quiz.store';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

const placeOf = ({ userID, quizID, number }: Attempt) => refs.attempt(userID, quizID, number);

/** Writes an attempt's deadline, for the query for expired attempts. Idempotent. */
export async function setDeadline(attempt: Attempt): Promise<void> {
  await placeOf(attempt).ref.update({ deadline: deadlineOf(attempt) });
}

/**
 * Grades a submitted attempt. Trusts the event's data; reads the attempt only if a later write makes the commit fail.
 * Graded attempts are left alone.
 */
export const gradeSubmitted = (delivered: Versioned<Attempt>): Promise<void> =>
  retryWithBackoff(async (round) => {
    const attempt = round === 0 ? delivered : await read(placeOf(delivered.data));
    if (attempt?.data.status === 'submitted') await commitGrade(attempt);
  });

/**
 * Grades an attempt and adds it to the results of its quiz, unless it was written to since it was read.
 * @param closedAt when it ends if it was not submitted
 */
export async function commitGrade(
  { data: attempt, updateTime }: Versioned<Attempt>,
  closedAt = deadlineOf(attempt),
): Promise<void> {
  const { graded, feedback, stats } = await gradingOf(attempt, closedAt);
  const { userID, quizID, number } = attempt;
  const id = attemptID(userID, quizID, number);
  const batch = db.batch();
  await addToQuizStats(batch, quizID, id, stats);
  await batch
    .update(
      placeOf(attempt).ref,
      { ...graded, gradedAt: FieldValue.serverTimestamp() },
      { lastUpdateTime: updateTime },
    )
    .set(refs.attemptFeedback(id).ref, feedback)
    .commit();
}

/**
 * Returns a graded attempt, its feedback and what it adds to the results of the quiz. An attempt that was not submitted is closed as of `closedAt`.
 */
export async function gradingOf(attempt: Attempt, closedAt = deadlineOf(attempt)) {
  const { version, keys } = await frozenQuiz(attempt.quizID, attempt.version);
  const { grade, feedback } = gradeAttempt(attempt, version, keys);
  const deadline = deadlineOf(attempt);
  const submitted = attempt.status === 'in_progress' ? { submittedAt: closedAt } : {};
  return {
    graded: { ...grade, ...submitted, deadline, status: 'graded' as const },
    feedback,
    stats: statsOfAttempt(attempt, grade, feedback, version, keys),
  };
}
