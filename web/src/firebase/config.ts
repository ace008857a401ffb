import { fetchOrCached } from '#web/firebase/fetch-or-cached';
import { once } from '#web/shared/once';

/** What the app needs to know of its Firebase project. None of it is secret. */
export type FirebaseConfig = { projectId: string; apiKey: string; [key: string]: string };

/** True in builds for the emulator suite. A constant, so that production builds drop everything behind it. */
export const usesEmulators = import.meta.env.MODE === 'emulator';

const firestoreHost = usesEmulators
  ? `http://127.0.0.1:${import.meta.env.VITE_FIRESTORE_PORT}`
  : 'https://firestore.googleapis.com';

/** The project's configuration. Firebase Hosting serves it with every site, so a build fits any project. */
export const firebaseConfig = once(async (): Promise<FirebaseConfig> => {
  if (usesEmulators) return { projectId: 'demo-trellis', apiKey: 'demo', authDomain: 'localhost' };
  const response = await fetchOrCached('/__/firebase/init.json');
  if (!response.ok) throw new Error(`No Firebase configuration: HTTP ${response.status}`);
  return response.json() as Promise<FirebaseConfig>;
});

/** Address of a document in Firestore's REST interface. */
export const restAddress = ({ projectId, apiKey }: FirebaseConfig, path: string): string =>
  `${firestoreHost}/v1/projects/${projectId}/databases/(default)/documents/${path}?key=${apiKey}`;
