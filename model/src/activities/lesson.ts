import type { Activity } from '#model/activities/activity';
import { formatOf } from '#model/content/lesson';
import type { OutlineLesson } from '#model/content/outline-lesson';
import type { LessonState } from '#model/progress/lesson-progress';

/** A lesson: done when the learner says so. */
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
    // What was learned stays paid, also when the learner's progress in the lesson is deleted.
    hasSource: false,
    // Thirty lessons: more than anybody learns from in a day.
    dailyCap: 300,
    dayField: 'lessons',
    amountIs: 'seconds',
    effect: ({ counters }) => ({
      counters: { ...counters, lessonsCompleted: counters.lessonsCompleted + 1 },
    }),
  },
} as const satisfies Activity<OutlineLesson, LessonState>;
