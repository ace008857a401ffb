import { clearIndexedDbPersistence, terminate } from 'firebase/firestore';
import { answered } from '#web/firebase/answered';
import { firebaseFirestore } from '#web/firebase/firestore';
import { closeAllLive } from '#web/firebase/live-store';

/** Ends Firestore and deletes its cache. The page must be loaded anew before Firestore can be used again. */
export async function forgetEverything(): Promise<void> {
  closeAllLive();
  answered.clear();
  const db = await firebaseFirestore();
  await terminate(db);
  // Refused while another tab still has it open; that tab's own sign-out clears it.
  await clearIndexedDbPersistence(db).catch(() => {});
  location.assign('/');
}
