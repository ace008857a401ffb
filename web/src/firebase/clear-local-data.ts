import { clearIndexedDbPersistence, terminate } from 'firebase/firestore';
import { firebaseFirestore } from '#web/firebase/firestore';
import { closeAllLive } from '#web/firebase/live-store';
import { cacheNames } from '#web/shared/caches';
import { clearPersonalItems } from '#web/shared/local-storage-item';

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
