/** What the app needs to know of its Firebase project. None of it is secret. */
export type FirebaseConfig = { projectId: string; apiKey: string; [key: string]: string };

/** True in builds for the emulator suite. A constant, so that production builds drop everything behind it. */
export const usesEmulators = import.meta.env.MODE === 'emulator';

const firestoreHost = usesEmulators
  ? `http://127.0.0.1:${import.meta.env.VITE_FIRESTORE_PORT}`
  : 'https://firestore.googleapis.com';

let loading: Promise<FirebaseConfig> | undefined;

/** The project's configuration. Firebase Hosting serves it with every site, so a build fits any project. */
export function firebaseConfig(): Promise<FirebaseConfig> {
  loading ??= usesEmulators
    ? Promise.resolve({ projectId: 'demo-trellis', apiKey: 'demo' })
    : fetch('/__/firebase/init.json').then((response) => {
        if (!response.ok) throw new Error(`No Firebase configuration: HTTP ${response.status}`);
        return response.json() as Promise<FirebaseConfig>;
      });
  loading.catch(() => (loading = undefined));
  return loading;
}

/** Address of a document in Firestore's REST interface. */
export const restAddress = ({ projectId, apiKey }: FirebaseConfig, path: string): string =>
  `${firestoreHost}/v1/projects/${projectId}/databases/(default)/documents/${path}?key=${apiKey}`;
