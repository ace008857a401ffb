import * as z from 'zod/mini';
import { lesson } from '#model/content/lesson';

/** The lesson fields that the outline needs; not the text. */
export const outlineLesson = z.pick(lesson, {
  courseID: true,
  moduleID: true,
  order: true,
  title: true,
  videoURL: true,
  pdfURL: true,
  isPreview: true,
  minutes: true,
  status: true,
});
export type OutlineLesson = z.infer<typeof outlineLesson> & { id: string };
