import { doc, writeBatch } from 'firebase/firestore';
import { cardFlagPath } from '@trellis/model/cards/paths';
import { firebaseFirestore } from '#web/firebase/firestore';

/** Deletes reports about a card, at once. Offline that is queued. */
export async function deleteCardFlags(courseID: string, flagIDs: string[]): Promise<void> {
  const db = await firebaseFirestore();
  const batch = writeBatch(db);
  flagIDs.forEach((id) => batch.delete(doc(db, cardFlagPath(courseID, id))));
  await batch.commit();
}
