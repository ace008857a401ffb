import { readFileSync } from 'node:fs';
import { initializeTestEnvironment } from '@firebase/rules-unit-testing';
import { setLogLevel } from 'firebase/firestore';

const host = process.env.FIRESTORE_EMULATOR_HOST;
if (!host)
  throw new Error('FIRESTORE_EMULATOR_HOST is not set: run these tests with `npm run test:rules`');

export const projectId = 'demo-rules';
export const emulatorUrl = `http://${host}`;

// The SDK prints every denial, and denials are what these tests are about.
setLogLevel('silent');

/** The rules of this repository in an emulator, which counts from now on what it evaluates. */
export const environment = await initializeTestEnvironment({
  projectId,
  firestore: {
    host: host.split(':')[0]!,
    port: Number(host.split(':')[1]),
    rules: readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8'),
  },
});
