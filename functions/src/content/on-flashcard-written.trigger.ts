import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { flashcardPath } from '@trellis/model/paths';
import { asksLess } from '#functions/cards/asks-less.store';
import { forgetCards } from '#functions/cards/forget-cards.store';
import { syncCardPacks } from '#functions/cards/sync-card-packs.store';
import { resumeDeletion } from '#functions/deletions/begin-deletion.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/**
 * Runs when a flashcard is added, edited or removed, to update the course's packs of cards and their count, and the logs of
 * learners to whom it was a question that is gone.
 */
export const onFlashcardWritten = onDocumentWritten(
  { ...contentOptions, document: flashcardPath('{courseID}', '{cardID}') },
  eventHandler(async ({ data, document }, courseID) => {
    const cardID = document.split('/').at(-1)!;
    const exists = await syncCardPacks(courseID, [cardID]);
    if (!exists && data?.after.exists === true) await resumeDeletion('courses', courseID);
    if (exists && data && asksLess(data)) await forgetCards(courseID, [cardID]);
  }),
);
