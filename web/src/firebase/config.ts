import { fetchOrCached } from '#web/firebase/fetch-or-cached';
import { once } from '#web/shared/once';

/** The configuration of the Firebase project. None of it is secret. */
export type FirebaseConfig = { projectId: string; apiKey: string; [key: string]: string };

/**
 * True in builds for the emulators. A constant, so that production builds drop the code behind it.
 */
export const usesEmulators = import.meta.env.MODE === 'emulator';

const firestoreHost = usesEmulators
  ? `http://127.0.0.1:${import.meta.env.VITE_FIRESTORE_PORT}`
  : 'https://firestore.googleapis.com';

/**
 * The project's configuration, served by Firebase Hosting, so that a build works in any project.
 */
export const firebaseConfig = once(async (): Promise<FirebaseConfig> => {
  if (usesEmulators) return { projectId: 'demo-trellis', apiKey: 'demo', authDomain: 'localhost' };
  const response = await fetchOrCached('/__/firebase/init.json');
  if (!response.ok) throw new Error(`No Firebase configuration: HTTP ${response.status}`);
  return response.json() as Promise<FirebaseConfig>;
});

/** Returns the address of a document in Firestore's REST API. */
export const restAddress = ({ projectId, apiKey }: FirebaseConfig, path: string): string =>
  `${firestoreHost}/v1/projects/${projectId}/databases/(default)/documents/${path}?key=${apiKey}`;
