import {
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  type Auth,
} from 'firebase/auth';
import { firebaseApp } from '#web/firebase/app';
import { usesEmulators } from '#web/firebase/config';

let auth: Promise<Auth> | undefined;

/** Firebase Authentication, kept in IndexedDB so that a learner stays signed in. */
export function firebaseAuth(): Promise<Auth> {
  auth ??= firebaseApp().then((app) => {
    const created = initializeAuth(app, { persistence: indexedDBLocalPersistence });
    if (usesEmulators) {
      const address = `http://127.0.0.1:${import.meta.env.VITE_AUTH_PORT}`;
      connectAuthEmulator(created, address, { disableWarnings: true });
    }
    return created;
  });
  return auth;
}
