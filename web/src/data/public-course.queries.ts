import { course } from '@trellis/model/content/course';
import { lesson } from '@trellis/model/content/lesson';
import { coursePath, lessonPath } from '@trellis/model/paths';
import { usePublicDocument } from '#web/firebase/public-document';

/** A published course as a visitor sees it: one document read, whatever its size. */
export const usePublicCourse = (courseID: string) =>
  usePublicDocument(coursePath(courseID), course);

/** A preview lesson as a visitor sees it. */
export const usePreviewLesson = (lessonID: string) =>
  usePublicDocument(lessonPath(lessonID), lesson);
