import { doc, serverTimestamp, updateDoc, writeBatch } from 'firebase/firestore';
import { coursePath, tombstonePath } from '@trellis/model/paths';
import { firebaseFirestore } from '#web/firebase/firestore';

/** Takes a course out of the trash: it is a draft again. */
export async function restoreCourse(courseID: string): Promise<void> {
  await updateDoc(doc(await firebaseFirestore(), coursePath(courseID)), {
    status: 'draft',
    updatedAt: serverTimestamp(),
  });
}

/** Deletes a course for good. Functions delete what belongs to it; its id is never used again. */
export async function deleteCourse(courseID: string, uid: string): Promise<void> {
  const db = await firebaseFirestore();
  const batch = writeBatch(db);
  batch.delete(doc(db, coursePath(courseID)));
  batch.set(doc(db, tombstonePath('courses', courseID)), {
    deletedBy: uid,
    deletedAt: serverTimestamp(),
  });
  await batch.commit();
}
