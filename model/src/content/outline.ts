import * as z from 'zod/mini';
import { kindOfLesson, lesson, lessonKind } from '#model/content/lesson';
import type { CourseModule } from '#model/content/module';
import type { AuthoredQuiz } from '#model/content/quiz';

export const outlineItem = z.object({
  id: z.string(),
  kind: z.enum([...lessonKind.options, 'quiz']),
  title: z.string(),
  minutes: z.int(),
  isPreview: z.boolean(),
});
export type OutlineItem = z.infer<typeof outlineItem>;

/** A module with its lessons and quizzes in the order they are taken. `id` is empty for those in no module. */
export const outlineModule = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  items: z.array(outlineItem),
});
export type OutlineModule = z.infer<typeof outlineModule>;

type WithID<T> = T & { id: string };

/** The part of a lesson that its place in the outline is made of; the text is not in it. */
export const outlineLesson = z.pick(lesson, {
  courseID: true,
  moduleID: true,
  order: true,
  title: true,
  videoURL: true,
  pdfURL: true,
  isPreview: true,
  minutes: true,
});
export type OutlineLesson = WithID<z.infer<typeof outlineLesson>>;

const byOrder = (a: { order: number; id: string }, b: { order: number; id: string }) =>
  a.order - b.order || (a.id < b.id ? -1 : 1);

/**
 * The outline of a course: published modules in order, in each its lessons, then its quizzes that are published.
 * What names no module comes first, in a nameless one.
 */
export function outlineOf(
  modules: WithID<CourseModule>[],
  lessons: OutlineLesson[],
  quizzes: WithID<AuthoredQuiz>[],
): OutlineModule[] {
  const loose = { id: '', title: '', description: '' };
  return [loose, ...modules.filter((module) => module.isPublished).sort(byOrder)]
    .map(({ id, title, description }) => ({
      id,
      title,
      description,
      items: [
        ...lessons
          .filter((item) => (item.moduleID ?? '') === id)
          .sort(byOrder)
          .map(lessonItem),
        ...quizzes
          .filter((quiz) => (quiz.moduleID ?? '') === id && quiz.status === 'published')
          .sort(byOrder)
          .map(quizItem),
      ],
    }))
    .filter((module) => module.id !== '' || module.items.length > 0);
}

const lessonItem = (item: OutlineLesson): OutlineItem => ({
  id: item.id,
  kind: kindOfLesson(item),
  title: item.title,
  minutes: item.minutes,
  isPreview: item.isPreview,
});

const quizItem = (quiz: WithID<AuthoredQuiz>): OutlineItem => ({
  id: quiz.id,
  kind: 'quiz',
  title: quiz.title,
  minutes: quiz.quizTime,
  isPreview: false,
});

/** The lessons of an outline, in order. */
export const lessonsOf = (outline: OutlineModule[]): OutlineItem[] =>
  outline.flatMap((module) => module.items).filter((item) => item.kind !== 'quiz');

/** The quizzes of an outline, in order. */
export const quizzesOf = (outline: OutlineModule[]): OutlineItem[] =>
  outline.flatMap((module) => module.items).filter((item) => item.kind === 'quiz');
