import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { flashcardPath } from '@trellis/model/paths';
import { refreshCourseOf } from '#functions/content/refresh-course.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a flashcard is added or removed, to update the course's count. */
export const onFlashcardWritten = onDocumentWritten(
  { ...contentOptions, document: flashcardPath('{courseID}', '{cardID}') },
  eventHandler(async ({ data }, courseID) => {
    const isThere = data?.after.exists === true;
    if (data?.before.exists !== isThere) await refreshCourseOf(courseID, isThere);
  }),
);
