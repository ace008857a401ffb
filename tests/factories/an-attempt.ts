import type { Attempt, Taker } from '@trellis/model/quiz/attempt';
import type { Accommodation } from '@trellis/model/quiz/quiz-policy';
import { factory, longAgo } from '#tests/factories/factory';

/** What a learner writes of an attempt. */
export const anAttempt = factory<
  Omit<Attempt, 'deadline' | 'score' | 'maxScore' | 'percent' | 'passed' | 'gradedAt'>,
  'answered' | 'submitted'
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
    flagged: [],
    savedAt: longAgo,
    status: 'in_progress',
    submittedAt: null,
  }),
  {
    answered: { answers: { first: '0', second: 'spores\nfrond' }, flagged: ['second'] },
    submitted: { status: 'submitted', submittedAt: longAgo },
  },
);

export const aTaker = factory<Taker>(() => ({ number: 1, version: 1 }), {});

export const anAccommodation = factory<Accommodation>(
  () => ({ extraMinutes: 15, extraAttempts: 1 }),
  {},
);
