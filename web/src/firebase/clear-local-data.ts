import { clearIndexedDbPersistence, terminate, waitForPendingWrites } from 'firebase/firestore';
import { firebaseFirestore } from '#web/firebase/firestore';
import { closeAllLive } from '#web/firebase/live-store';
import { cacheNames } from '#web/shared/caches';
import { clearPersonalItems } from '#web/shared/local-storage-item';

/** Returns whether all pending writes reach the server within a time, in ms. */
export async function hasNoPendingWrites(withinMs: number): Promise<boolean> {
  const sent = waitForPendingWrites(await firebaseFirestore());
  const late = new Promise<false>((done) => setTimeout(() => done(false), withinMs));
  return Promise.race([sent.then(() => true), late]);
}

/** Terminates Firestore and deletes its cache. Reload the page before using Firestore again. */
export async function clearLocalData(): Promise<void> {
  closeAllLive();
  clearPersonalItems();
  const db = await firebaseFirestore();
  await terminate(db);
  // Fails while another tab has it open; that tab clears it when it signs out.
  await clearIndexedDbPersistence(db).catch(() => {});
  const { media, kept } = cacheNames;
  // Fails if the browser blocks storage.
  await Promise.all([media, kept].map((name) => caches.delete(name))).catch(() => {});
  location.assign('/');
}
