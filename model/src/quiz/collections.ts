import { collection, type Location } from '#model/collection';
import { answerKey, question, quiz } from '#model/content/quiz';
import { enrollmentStatus } from '#model/progress/enrollment';
import { enrollmentsOfLearner } from '#model/progress/queries';
import { attempt, taker } from '#model/quiz/attempt';
import { attemptFeedback } from '#model/quiz/attempt-feedback';
import {
  accommodationPath,
  answerKeyPath,
  attemptFeedbackPath,
  attemptPathOf,
  keyVersionPath,
  questionPath,
  quizPath,
  quizStatsPath,
  quizVersionPath,
  takerPath,
} from '#model/quiz/paths';
import { allAttemptsOfLearner, feedbackOfLearner } from '#model/quiz/queries';
import { accommodation } from '#model/quiz/quiz-policy';
import { quizStats, quizStatsShards } from '#model/quiz/quiz-stats';
import { keyVersion, quizVersion } from '#model/quiz/quiz-version';

const theirs = { kept: 'account', onErasure: { does: 'delete' } } as const;

const textsIn = (value: unknown): string[] =>
  [value].flat().filter((text): text is string => typeof text === 'string');

/** The collections under quizzes that a person has attempted. */
const byAttempts = (uid: string, path: (quizID: string, uid: string) => string): Location => ({
  each: { query: allAttemptsOfLearner(uid) },
  leadsTo: ({ quizID }) => textsIn(quizID).map((id) => path(id, uid)),
});

export const quizCollections = {
  quizzes: collection(quizPath, quiz, 'none'),
  questions: collection(questionPath, question, 'none'),
  answerKeys: collection(answerKeyPath, answerKey, 'none'),
  quizVersions: collection(quizVersionPath, quizVersion, 'none'),
  keyVersions: collection(keyVersionPath, keyVersion, 'none'),
  accommodations: collection(accommodationPath, accommodation, {
    ...theirs,
    whereOf: (uid) => [
      byAttempts(uid, accommodationPath),
      {
        each: { query: enrollmentsOfLearner(uid, enrollmentStatus.options) },
        leadsTo: ({ quizIDs }) => textsIn(quizIDs).map((id) => accommodationPath(id, uid)),
      },
    ],
    fields: ['id', 'extraMinutes', 'extraAttempts', 'isExcused'],
    sensitive: ['extraMinutes', 'extraAttempts'],
  }),
  takers: collection(takerPath, taker, {
    ...theirs,
    whereOf: (uid) => [byAttempts(uid, takerPath)],
    fields: ['id', 'number', 'version'],
  }),
  quizStats: collection(quizStatsPath, quizStats, {
    whereOf: (uid) => [
      {
        each: { query: allAttemptsOfLearner(uid) },
        leadsTo: ({ quizID }) =>
          textsIn(quizID).flatMap((id) =>
            Array.from({ length: quizStatsShards }, (_, shard) => quizStatsPath(id, `${shard}`)),
          ),
      },
    ],
    fields: ['questions'],
    kept: 'school',
    onErasure: {
      does: 'follow',
      because: 'They count answers without names; `npm run rebuild` counts those that are left.',
    },
  }),
  attempts: collection(attemptPathOf, attempt, {
    ...theirs,
    whereOf: (uid) => [{ query: allAttemptsOfLearner(uid) }],
    fields: [
      ...(['id', 'userID', 'quizID', 'courseID', 'number', 'startedAt', 'minutes'] as const),
      ...(['answers', 'flagged', 'savedAt', 'device', 'seenAt', 'status', 'submittedAt'] as const),
      ...(['deadline', 'score', 'percent', 'passed', 'gradedAt', 'resetAt'] as const),
      'skipsCooldown',
    ],
    sensitive: ['minutes'],
  }),
  attemptFeedback: collection(attemptFeedbackPath, attemptFeedback, {
    ...theirs,
    whereOf: (uid) => [{ query: feedbackOfLearner(uid) }],
    fields: ['id', 'userID', 'quizID', 'courseID', 'number', 'passed', 'questions'],
  }),
};
