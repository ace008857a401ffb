import {
  doc,
  getDocFromServer,
  serverTimestamp,
  updateDoc,
  waitForPendingWrites,
  writeBatch,
} from 'firebase/firestore';
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

/**
 * Deletes a course for good that has never been published. Throws `failed-precondition` if it has, and `permission-denied` if
 * it does not exist. Costs a read.
 */
export async function deleteUnfinishedCourse(courseID: string, uid: string): Promise<void> {
  const db = await firebaseFirestore();
  // Parts of it may still be on their way.
  await waitForPendingWrites(db);
  const found = await getDocFromServer(doc(db, coursePath(courseID)));
  if (['published', 'archived'].includes(String(found.get('status'))))
    throw Object.assign(new Error('The course is published.'), { code: 'failed-precondition' });
  await deleteCourse(courseID, uid);
}
