import { course } from '@trellis/model/content/course';
import { lesson } from '@trellis/model/content/lesson';
import { coursePath, lessonPath } from '@trellis/model/paths';
import { usePublicDocument } from '#web/firebase/public-document';

/** Returns a published course for visitors: one document read, whatever its size. */
export const usePublicCourse = (courseID: string) =>
  usePublicDocument(coursePath(courseID), course);

/** Returns a preview lesson for visitors. */
export const usePreviewLesson = (lessonID: string) =>
  usePublicDocument(lessonPath(lessonID), lesson);
