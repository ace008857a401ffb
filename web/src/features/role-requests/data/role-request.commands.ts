import { deleteDoc, doc, serverTimestamp, setDoc, writeBatch } from 'firebase/firestore';
import { roleRequestPath, userPath } from '@trellis/model/paths';
import { firebaseAuth } from '#web/firebase/auth';
import { firebaseFirestore } from '#web/firebase/firestore';

/**
 * Asks for the role of a teacher, for a reason. Refreshes the token first: one from before the address was verified would be
 * refused.
 */
export async function askToTeach(uid: string, reason: string): Promise<void> {
  const { currentUser } = await firebaseAuth();
  await currentUser?.getIdToken(true).catch(() => {});
  await setDoc(doc(await firebaseFirestore(), roleRequestPath(uid)), {
    reason,
    status: 'open',
    note: '',
    askedAt: serverTimestamp(),
    decidedAt: null,
    decidedBy: null,
  });
}

/** Withdraws a request that nobody has answered. */
export async function withdrawRequest(uid: string): Promise<void> {
  await deleteDoc(doc(await firebaseFirestore(), roleRequestPath(uid)));
}

/** Answers a request as an administrator; granting it makes the person a teacher in the same batch. */
export async function answerRequest(
  uid: string,
  decidedBy: string,
  answer: { status: 'granted' | 'declined'; note: string },
): Promise<void> {
  const db = await firebaseFirestore();
  const batch = writeBatch(db);
  const decision = { ...answer, decidedBy, decidedAt: serverTimestamp() };
  batch.update(doc(db, roleRequestPath(uid)), decision);
  if (answer.status === 'granted')
    batch.update(doc(db, userPath(uid)), { role: 'teacher', updatedAt: serverTimestamp() });
  await batch.commit();
}
