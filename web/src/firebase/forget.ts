import { clearIndexedDbPersistence, terminate, waitForPendingWrites } from 'firebase/firestore';
import { answered } from '#web/firebase/answered';
import { firebaseFirestore } from '#web/firebase/firestore';
import { closeAllLive } from '#web/firebase/live-store';

/** Whether all that was written here reaches the server within so many ms. */
export async function isAllSent(withinMs: number): Promise<boolean> {
  const sent = waitForPendingWrites(await firebaseFirestore());
  const late = new Promise<false>((done) => setTimeout(() => done(false), withinMs));
  return Promise.race([sent.then(() => true), late]);
}

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
