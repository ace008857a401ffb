import { lesson } from '@trellis/model/content/lesson';
import { lessonPath, lessonProgressPath } from '@trellis/model/paths';
import { lessonProgress } from '@trellis/model/progress/lesson-progress';
import { useLiveDocument } from '#web/firebase/live-query';

export const useLesson = (lessonID: string) => useLiveDocument(lessonPath(lessonID), lesson);

/** Returns the learner's progress in a lesson; `missing` until they start it. */
export const useLessonProgress = (uid: string, lessonID: string) =>
  useLiveDocument(lessonProgressPath(uid, lessonID), lessonProgress);
