import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { flashcardPath } from '@trellis/model/paths';
import { refreshCourseOf } from '#functions/content/refresh-course.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** A flashcard is added or removed: courses count them. */
export const onFlashcardWritten = onDocumentWritten(
  { ...contentOptions, document: flashcardPath('{courseID}', '{cardID}') },
  eventHandler(async ({ data }, courseID) => {
    const isThere = data?.after.exists === true;
    if (data?.before.exists !== isThere) await refreshCourseOf(courseID, isThere);
  }),
);
