import type { Cause } from '@trellis/model/progress/ledger';
import { attemptFeedbackPath, attemptID, attemptPath, takerPath } from '@trellis/model/paths';
import { deadlineOf, type Attempt, type Taker } from '@trellis/model/quiz/attempt';
import { gradeAttempt } from '@trellis/model/quiz/grade-attempt';
import { quizCauses } from '@trellis/model/quiz/quiz-causes';
import type { Documents } from '#seed/documents';
import type { FrozenQuiz } from '#seed/frozen-quiz';

type HandedIn = Pick<
  Attempt,
  'userID' | 'number' | 'startedAt' | 'minutes' | 'submittedAt' | 'answers'
>;

/** Returns a submitted attempt at the first version of a quiz, with its grade. */
export function gradedAttempt(
  { quizID, quiz, version, keys }: FrozenQuiz,
  handedIn: HandedIn,
): Attempt {
  const { courseID, closesAt } = quiz;
  const { startedAt, submittedAt } = handedIn;
  const attempt = { ...handedIn, quizID, courseID, closesAt };
  const endedAt = submittedAt ?? deadlineOf(attempt);
  return {
    ...attempt,
    version: 1,
    answerIDs: {},
    flagged: [],
    savedAt: submittedAt ?? startedAt,
    device: 'seed',
    seenAt: startedAt,
    status: 'graded',
    submittedAt: endedAt,
    deadline: deadlineOf(attempt),
    ...gradeAttempt(attempt, version, keys).grade,
    gradedAt: new Date(endedAt.getTime() + 1000),
    resetAt: null,
    skipsCooldown: false,
  };
}

/** Returns the documents of a person's attempts, and their XP causes. */
export function takenQuizzes(
  uid: string,
  attempts: Attempt[],
  quizzes: ReadonlyMap<string, FrozenQuiz>,
): { documents: Documents; causes: Cause[] } {
  const documents: Documents = new Map();
  for (const attempt of attempts) {
    const { quizID, number } = attempt;
    const { version, keys } = quizzes.get(quizID)!;
    const { feedback } = gradeAttempt(attempt, version, keys);
    const latest: Taker = { number, version: attempt.version };
    documents.set(attemptPath(uid, quizID, number), attempt);
    documents.set(attemptFeedbackPath(attemptID(uid, quizID, number)), feedback);
    documents.set(takerPath(quizID, uid), latest);
  }
  const causes = [...quizzes].flatMap(([quizID, { version }]) =>
    quizCauses(
      attempts.filter((attempt) => attempt.quizID === quizID),
      new Map([[1, version]]),
    ),
  );
  return { documents, causes };
}
