import { course } from '@trellis/model/content/course';
import { coursePath } from '@trellis/model/paths';
import { useCachedDocument } from '#web/firebase/cached';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns a course, live: one read. */
export const useCourse = (courseID: string) => useLiveDocument(coursePath(courseID), course);

/**
 * Returns a course for what seldom changes in it, such as its title and language: no read if this device has read it,
 * at most `maxAge` ms ago, else one. Without an id nothing is read.
 */
export const useCachedCourse = (courseID: string | null, maxAge = Infinity) =>
  useCachedDocument(courseID === null ? null : coursePath(courseID), course, maxAge);
