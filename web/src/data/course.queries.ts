import { course } from '@trellis/model/content/course';
import { coursePath } from '@trellis/model/paths';
import { useCachedDocument } from '#web/firebase/cached';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns a course, live: one read. */
export const useCourse = (courseID: string) => useLiveDocument(coursePath(courseID), course);

/**
 * Returns a course for fields that rarely change, such as its title and language: no read if a cached copy is at most
 * `maxAge` ms old, otherwise one. Reads nothing without an id.
 */
export const useCachedCourse = (courseID: string | null, maxAge = Infinity) =>
  useCachedDocument(courseID === null ? null : coursePath(courseID), course, maxAge);
