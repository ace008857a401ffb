import {
  connectFirestoreEmulator,
  disableNetwork,
  enableNetwork,
  initializeFirestore,
  persistentLocalCache,
  persistentMultipleTabManager,
} from 'firebase/firestore';
import { firebaseApp } from '#web/firebase/app';
import { firebaseAuth } from '#web/firebase/auth';
import { usesEmulators } from '#web/firebase/config';
import { once } from '#web/shared/once';

/**
 * Bytes that the cache may take before what has gone longest without being read makes room. The SDK's 40 MB hold some
 * 40 courses of lessons of the greatest size; a learner who keeps courses for a journey should lose none of them.
 */
const cacheSize = 200 * 1024 * 1024;

/** Firestore with a cache that survives reloads and is shared by all tabs. Waits for auth, whose token it sends. */
export const firebaseFirestore = once(async () => {
  const [app] = await Promise.all([firebaseApp(), firebaseAuth()]);
  const tabManager = persistentMultipleTabManager();
  const db = initializeFirestore(app, {
    localCache: persistentLocalCache({ tabManager, cacheSizeBytes: cacheSize }),
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
