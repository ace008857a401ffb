import type { Attempt, derivedAttempt, Taker } from '@trellis/model/quiz/attempt';
import type { AttemptFeedback } from '@trellis/model/quiz/attempt-feedback';
import type { ChosenAccommodation } from '@trellis/model/quiz/quiz-policy';
import { factory, longAgo } from '#tests/factories/factory';

/** The fields of an attempt that a learner writes. */
export const anAttempt = factory<
  Omit<Attempt, keyof (typeof derivedAttempt)['shape']>,
  'running' | 'answered' | 'submitted'
>(
  () => ({
    userID: 'erin',
    quizID: 'quiz',
    courseID: 'ferns',
    number: 1,
    version: 1,
    startedAt: longAgo,
    minutes: 10,
    closesAt: null,
    answers: {},
    answerIDs: {},
    flagged: [],
    savedAt: longAgo,
    device: 'phone',
    seenAt: longAgo,
    status: 'in_progress',
    submittedAt: null,
  }),
  {
    running: { startedAt: new Date(), minutes: 240, savedAt: new Date(), seenAt: new Date() },
    answered: {
      answers: { first: '0', second: 'spores\nfrond' },
      answerIDs: { first: 'a1', second: 'b-2' },
      flagged: ['second'],
    },
    submitted: { status: 'submitted', submittedAt: longAgo },
  },
);

export const aTaker = factory<Taker>(() => ({ number: 1, version: 1 }), {});

export const anAccommodation = factory<ChosenAccommodation>(
  () => ({ extraMinutes: 15, extraAttempts: 1 }),
  {},
);

export const anAttemptFeedback = factory<AttemptFeedback, 'failed'>(
  () => ({
    userID: 'erin',
    quizID: 'quiz',
    courseID: 'ferns',
    number: 1,
    passed: true,
    questions: {
      first: {
        fraction: 1,
        right: ['Below the frond'],
        tolerance: null,
        units: [],
        remarks: [],
        explanation: 'Sori sit on the underside.',
      },
    },
  }),
  { failed: { passed: false } },
);
