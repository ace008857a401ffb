import { initializeApp } from 'firebase/app';
import { firebaseConfig } from '#web/firebase/config';
import { once } from '#web/shared/once';

/** The Firebase app of this page. */
export const firebaseApp = once(async () => initializeApp(await firebaseConfig()));
