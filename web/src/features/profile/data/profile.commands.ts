import { updateProfile } from 'firebase/auth';
import { doc, writeBatch } from 'firebase/firestore';
import { profilePath, usernamePath } from '@trellis/model/paths';
import type { Profile } from '@trellis/model/profile';
import { wellFormed } from '@trellis/model/text/well-formed';
import { firebaseAuth } from '#web/firebase/auth';
import { firebaseFirestore } from '#web/firebase/firestore';
import { refreshSession } from '#web/firebase/watch-session';

/**
 * Saves one's own profile. Takes the new username and releases the old one in the same commit. Throws
 * `permission-denied` if it is taken.
 */
export async function saveProfile(uid: string, before: Profile, after: Profile): Promise<void> {
  const db = await firebaseFirestore();
  const batch = writeBatch(db);
  batch.set(doc(db, profilePath(uid)), wellFormed(after));
  if (after.username !== before.username) {
    if (after.username) batch.set(doc(db, usernamePath(after.username)), { userID: uid });
    if (before.username) batch.delete(doc(db, usernamePath(before.username)));
  }
  await batch.commit();
  await showInHeader(after.avatarUrl).catch(() => {});
}

/** The auth account stores the picture too, so that the header shows it without a read. */
async function showInHeader(photoURL: string) {
  const { currentUser } = await firebaseAuth();
  if (currentUser === null || (currentUser.photoURL ?? '') === photoURL) return;
  await updateProfile(currentUser, { photoURL });
  await refreshSession();
}
