import { initializeApp, type FirebaseApp } from 'firebase/app';
import { firebaseConfig } from '#web/firebase/config';

let app: Promise<FirebaseApp> | undefined;

/** The one Firebase app of this page. */
export const firebaseApp = (): Promise<FirebaseApp> =>
  (app ??= firebaseConfig().then((config) => initializeApp(config)));
