import type { Quiz } from '@trellis/model/content/quiz';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { serverClock } from '#web/shared/server-clock';

/** Returns an attempt that is started now and never stored. Its `device` is an id of its own, for the order of questions. */
export function trialAttempt(of: { userID: string; quizID: string; quiz: Quiz }): Attempt {
  const { userID, quizID, quiz } = of;
  const now = serverClock.now();
  return {
    ...{ userID, quizID, courseID: quiz.courseID, number: 1, version: 1 },
    ...{ startedAt: now, minutes: quiz.quizTime, closesAt: null, savedAt: now, seenAt: now },
    ...{ answers: {}, answerIDs: {}, flagged: [], device: crypto.randomUUID() },
    ...{ status: 'in_progress', submittedAt: null, deadline: null, gradedAt: null },
    ...{ score: null, maxScore: null, percent: null, passed: null, resetAt: null },
    skipsCooldown: false,
  };
}
