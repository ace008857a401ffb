import { connectAuthEmulator, indexedDBLocalPersistence, initializeAuth } from 'firebase/auth';
import { firebaseApp } from '#web/firebase/app';
import { usesEmulators } from '#web/firebase/config';
import { once } from '#web/shared/once';

/** Firebase Authentication, kept in IndexedDB so that a learner stays signed in. */
export const firebaseAuth = once(async () => {
  const auth = initializeAuth(await firebaseApp(), { persistence: indexedDBLocalPersistence });
  // By way of our own server, so that the emulator's windows and ours may speak to each other.
  if (usesEmulators) connectAuthEmulator(auth, location.origin, { disableWarnings: true });
  return auth;
});
