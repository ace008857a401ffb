import { clearIndexedDbPersistence, terminate, waitForPendingWrites } from 'firebase/firestore';
import { firebaseFirestore } from '#web/firebase/firestore';
import { closeAllLive } from '#web/firebase/live-store';
import { cacheNames } from '#web/shared/caches';
import { clearPersonalItems } from '#web/shared/local-storage-item';

/** Whether all that was written here reaches the server within so many ms. */
export async function hasNoPendingWrites(withinMs: number): Promise<boolean> {
  const sent = waitForPendingWrites(await firebaseFirestore());
  const late = new Promise<false>((done) => setTimeout(() => done(false), withinMs));
  return Promise.race([sent.then(() => true), late]);
}

/** Ends Firestore and deletes its cache. The page must be loaded anew before Firestore can be used again. */
export async function clearLocalData(): Promise<void> {
  closeAllLive();
  clearPersonalItems();
  const db = await firebaseFirestore();
  await terminate(db);
  // Refused while another tab still has it open; that tab's own sign-out clears it.
  await clearIndexedDbPersistence(db).catch(() => {});
  const { media, kept } = cacheNames;
  // Refused where the browser stores nothing at all.
  await Promise.all([media, kept].map((name) => caches.delete(name))).catch(() => {});
  location.assign('/');
}
