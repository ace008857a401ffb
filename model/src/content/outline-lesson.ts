import * as z from 'zod/mini';
import { lesson } from '#model/content/lesson';

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
export type OutlineLesson = z.infer<typeof outlineLesson> & { id: string };
