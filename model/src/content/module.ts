import * as z from 'zod/mini';
import { label, longText, whole } from '#model/fields';

/**
 * `courses/{courseID}/modules/{moduleID}`: a section of a course. Its lessons are hidden until it is published.
 */
export const courseModule = z.object({
  title: label(120),
  description: longText(1000),
  order: whole(0, 10_000),
  isPublished: z.boolean(),
});
export type CourseModule = z.infer<typeof courseModule>;
