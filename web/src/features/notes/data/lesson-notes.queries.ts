import { lessonNotesPath } from '@trellis/model/paths';
import { lessonNotes } from '@trellis/model/progress/lesson-notes';
import { useLiveDocument } from '#web/firebase/live-query';

/** Listens to a learner's notes on a lesson; reads nothing if `lessonID` is null. */
export const useLessonNotes = (uid: string, lessonID: string | null) =>
  useLiveDocument(lessonID === null ? null : lessonNotesPath(uid, lessonID), lessonNotes);
