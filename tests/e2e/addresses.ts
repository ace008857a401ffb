import { portOffset } from '#scripts/emulators';

/** Where the built app is served for the browser tests. */
const webPort = 5183 + portOffset;
export const webAddress = `http://127.0.0.1:${webPort}`;

/** The counting proxy that stands before the Firestore emulator. */
export const proxyPort = 8085 + portOffset;
