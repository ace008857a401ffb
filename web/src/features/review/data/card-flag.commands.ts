import { doc, serverTimestamp, setDoc } from 'firebase/firestore';
import { cardFlagID, cardFlagPath } from '@trellis/model/cards/paths';
import { firebaseFirestore } from '#web/firebase/firestore';
import { sentOrQueued } from '#web/shared/sent-or-queued';

/** Tells a card's teachers that something is wrong with it; again, with another reason. */
export async function flagCard(
  of: { uid: string; courseID: string; cardID: string },
  reason: string,
): Promise<'sent' | 'queued'> {
  const { uid, courseID, cardID } = of;
  const db = await firebaseFirestore();
  const record = doc(db, cardFlagPath(courseID, cardFlagID(uid, cardID)));
  return sentOrQueued(
    setDoc(record, { userID: uid, cardID, reason, createdAt: serverTimestamp() }),
  );
}
