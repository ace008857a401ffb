import type { CourseStats } from '@trellis/model/progress/course-stats';
import type { QuizStats } from '@trellis/model/quiz/quiz-stats';
import { factory, longAgo } from '#tests/factories/factory';

export const aCourseStats = factory<CourseStats, 'empty'>(
  () => ({
    active: 3,
    paused: 1,
    completed: 2,
    dropped: 1,
    stalled: 1,
    bands: [1, 0, 2, 1, 0, 2],
    asOf: longAgo,
  }),
  { empty: { active: 0, paused: 0, completed: 0, dropped: 0, stalled: 0, bands: [] } },
);

export const aQuizStats = factory<QuizStats>(
  () => ({
    attempts: 4,
    passed: 3,
    percentSum: 300,
    questions: {
      first: { answered: 4, right: 2, wrong: { '=On top': 2 }, otherWrong: 0 },
    },
  }),
  {},
);
