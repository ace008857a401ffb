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

/**
 * Firebase Authentication, persisted in IndexedDB so that learners stay signed in; in memory if that is blocked.
 */
export const firebaseAuth = once(async () => {
  const [app, isAllowed] = await Promise.all([firebaseApp(), canStore()]);
  const persistence = isAllowed ? indexedDBLocalPersistence : inMemoryPersistence;
  const auth = initializeAuth(app, { persistence });
  // Proxied through our server, so that the emulator's windows and ours have the same origin.
  if (usesEmulators) connectAuthEmulator(auth, location.origin, { disableWarnings: true });
  return auth;
});
