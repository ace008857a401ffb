import * as z from 'zod/mini';
import { id } from '#model/fields';

/**
 * `course_slugs/{slug}`: the course that holds a slug, and to which `/courses/{slug}` leads. Teachers take and free
 * slugs together with changing their course; functions do it for whoever did not.
 */
export const courseSlug = z.object({ courseID: id });
export type CourseSlug = z.infer<typeof courseSlug>;

const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Returns whether a text can be a slug. */
export const isSlug = (text: string): boolean => text.length <= 80 && pattern.test(text);
