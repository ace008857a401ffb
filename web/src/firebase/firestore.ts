import {
  connectFirestoreEmulator,
  disableNetwork,
  enableNetwork,
  initializeFirestore,
  memoryLocalCache,
  persistentLocalCache,
  persistentMultipleTabManager,
} from 'firebase/firestore';
import { firebaseApp } from '#web/firebase/app';
import { firebaseAuth } from '#web/firebase/auth';
import { usesEmulators } from '#web/firebase/config';
import { canStore } from '#web/shared/can-store';
import { once } from '#web/shared/once';

/**
 * The size limit of the cache in bytes; beyond it the least recently used documents are evicted. The SDK's default of
 * 40 MB holds about 40 courses of the largest lessons; courses saved for offline should not be evicted.
 */
const cacheSize = 200 * 1024 * 1024;

/**
 * Firestore with a persistent cache shared by all tabs; in memory if storage is blocked. Waits for auth, whose token
 * it sends.
 */
export const firebaseFirestore = once(async () => {
  const [app, isAllowed] = await Promise.all([firebaseApp(), canStore(), firebaseAuth()]);
  const db = initializeFirestore(app, {
    localCache: isAllowed
      ? persistentLocalCache({
          tabManager: persistentMultipleTabManager(),
          cacheSizeBytes: cacheSize,
        })
      : memoryLocalCache(),
  });
  if (usesEmulators) {
    connectFirestoreEmulator(db, '127.0.0.1', Number(import.meta.env.VITE_FIRESTORE_PORT));
  }
  return db;
});

/** Reconnects at once, instead of waiting for Firestore's backoff. */
export async function reconnect(): Promise<void> {
  const db = await firebaseFirestore();
  await disableNetwork(db);
  await enableNetwork(db);
}
