import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { flashcardPath } from '@trellis/model/paths';
import { syncCardPacks } from '#functions/cards/sync-card-packs.store';
import { resumeDeletion } from '#functions/deletions/begin-deletion.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a flashcard is added, edited or removed, to update the course's packs of cards and their count. */
export const onFlashcardWritten = onDocumentWritten(
  { ...contentOptions, document: flashcardPath('{courseID}', '{cardID}') },
  eventHandler(async ({ data, document }, courseID) => {
    const cardID = document.split('/').at(-1)!;
    const exists = await syncCardPacks(courseID, [cardID]);
    if (!exists && data?.after.exists === true) await resumeDeletion('courses', courseID);
  }),
);
