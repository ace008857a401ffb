import { connectAuthEmulator, indexedDBLocalPersistence, initializeAuth } from 'firebase/auth';
import { firebaseApp } from '#web/firebase/app';
import { usesEmulators } from '#web/firebase/config';
import { once } from '#web/firebase/once';

/** Firebase Authentication, kept in IndexedDB so that a learner stays signed in. */
export const firebaseAuth = once(async () => {
  const auth = initializeAuth(await firebaseApp(), { persistence: indexedDBLocalPersistence });
  if (usesEmulators) {
    const address = `http://127.0.0.1:${import.meta.env.VITE_AUTH_PORT}`;
    connectAuthEmulator(auth, address, { disableWarnings: true });
  }
  return auth;
});
