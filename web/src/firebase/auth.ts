import {
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  inMemoryPersistence,
} from 'firebase/auth';
import { firebaseApp } from '#web/firebase/app';
import { usesEmulators } from '#web/firebase/config';
import { canStore } from '#web/shared/can-store';
import { once } from '#web/shared/once';

/** Firebase Authentication, kept in IndexedDB so that a learner stays signed in; where that is refused, in memory. */
export const firebaseAuth = once(async () => {
  const [app, isAllowed] = await Promise.all([firebaseApp(), canStore()]);
  const persistence = isAllowed ? indexedDBLocalPersistence : inMemoryPersistence;
  const auth = initializeAuth(app, { persistence });
  // By way of our own server, so that the emulator's windows and ours may speak to each other.
  if (usesEmulators) connectAuthEmulator(auth, location.origin, { disableWarnings: true });
  return auth;
});
