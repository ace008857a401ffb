import type { Activity } from '#model/activities/activity';
import { formatOf } from '#model/content/lesson';
import type { OutlineLesson } from '#model/content/outline-lesson';
import type { LessonState } from '#model/progress/lesson-progress';

/** A lesson: complete when the learner marks it as complete. */
export const lessonActivity = {
  outlineEntry: (lesson) => ({
    id: lesson.id,
    format: formatOf(lesson),
    title: lesson.title,
    minutes: lesson.minutes,
    isPreview: lesson.isPreview,
  }),
  isRequired: true,
  isDone: ({ isCompleted }) => isCompleted,
  doneAt: ({ completedAt }) => completedAt,
  courseField: 'lessonCount',
  fields: { all: 'lessonIDs', done: 'completedLessonIDs', count: 'lessonCount' },
  xp: {
    isLearning: true,
    // XP stays even if the lesson progress is deleted.
    hasSource: false,
    // Thirty lessons: more than a person can learn from in one day.
    dailyCap: 300,
    dayField: 'lessons',
    amountIs: 'seconds',
    effect: ({ counters }) => ({
      counters: { ...counters, lessonsCompleted: counters.lessonsCompleted + 1 },
    }),
  },
} as const satisfies Activity<OutlineLesson, LessonState>;
