import { lessonNotesPath } from '@trellis/model/paths';
import { lessonNotes } from '@trellis/model/progress/lesson-notes';
import { useLiveDocument } from '#web/firebase/live-query';

/** What a learner wrote and marked in a lesson; without a lesson nothing is read. */
export const useLessonNotes = (uid: string, lessonID: string | null) =>
  useLiveDocument(lessonID === null ? null : lessonNotesPath(uid, lessonID), lessonNotes);
