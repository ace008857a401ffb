import {
  connectFirestoreEmulator,
  initializeFirestore,
  persistentLocalCache,
  persistentMultipleTabManager,
  type Firestore,
} from 'firebase/firestore';
import { firebaseApp } from '#web/firebase/app';
import { firebaseAuth } from '#web/firebase/auth';
import { usesEmulators } from '#web/firebase/config';

let firestore: Promise<Firestore> | undefined;

/** Firestore with a cache that survives reloads and is shared by all tabs. Waits for auth, whose token it sends. */
export function firebaseFirestore(): Promise<Firestore> {
  firestore ??= Promise.all([firebaseApp(), firebaseAuth()]).then(([app]) => {
    const created = initializeFirestore(app, {
      localCache: persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
    });
    if (usesEmulators) {
      connectFirestoreEmulator(created, '127.0.0.1', Number(import.meta.env.VITE_FIRESTORE_PORT));
    }
    return created;
  });
  return firestore;
}
