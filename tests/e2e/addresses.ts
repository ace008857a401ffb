import { portOf } from '#scripts/emulators';

/** The address of the built app in browser tests. */
export const webAddress = `http://127.0.0.1:${portOf('preview')}`;

/** The counting proxy in front of the Firestore emulator. */
export const proxyPort = portOf('proxy');
