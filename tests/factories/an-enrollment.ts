import type { ChosenEnrollment } from '@trellis/model/progress/enrollment';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { factory, longAgo } from '#tests/factories/factory';

/**
 * The fields of an enrolment that a learner writes; `enrollment.parse` adds the initial derived fields.
 */
export const anEnrollment = factory<
  ChosenEnrollment,
  'paused' | 'dropped' | 'completed' | 'targeted'
>(
  () => ({
    userID: 'erin',
    courseID: 'ferns',
    enrolledAt: longAgo,
    status: 'active',
    targetCompletionDate: null,
    source: 'self',
    lastLessonID: null,
    wantsExtraTime: false,
  }),
  {
    paused: { status: 'paused' },
    dropped: { status: 'dropped' },
    completed: { status: 'completed' },
    targeted: {
      targetCompletionDate: new Date('2027-06-30T00:00:00Z'),
      lastLessonID: 'spore',
      wantsExtraTime: true,
    },
  },
);

export const aLessonProgress = factory<LessonProgress, 'completed' | 'undone' | 'watched'>(
  () => ({
    userID: 'erin',
    lessonID: 'spore',
    courseID: 'ferns',
    isCompleted: false,
    completedAt: null,
    timeSpent: 40,
    videoPosition: 0,
    readPosition: 0,
    hasNotes: false,
  }),
  {
    completed: { isCompleted: true, completedAt: longAgo },
    undone: { isCompleted: false, completedAt: longAgo },
    watched: { videoPosition: 12.5, readPosition: 0.5, hasNotes: true },
  },
);
