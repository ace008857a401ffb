import { portOf } from '#scripts/emulators';

/** Where the built app is served for the browser tests. */
export const webAddress = `http://127.0.0.1:${portOf('preview')}`;

/** The counting proxy that stands before the Firestore emulator. */
export const proxyPort = portOf('proxy');
