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
 * Bytes that the cache may take before what has gone longest without being read makes room. The SDK's 40 MB hold some
 * 40 courses of lessons of the greatest size; a learner who keeps courses for a journey should lose none of them.
 */
const cacheSize = 200 * 1024 * 1024;

/**
 * Firestore with a cache that survives reloads and is shared by all tabs; where the browser stores nothing, in memory. Waits
 * for auth, whose token it sends.
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

/** Tries the connection again at once, where Firestore would wait ever longer between its own attempts. */
export async function reconnect(): Promise<void> {
  const db = await firebaseFirestore();
  await disableNetwork(db);
  await enableNetwork(db);
}
