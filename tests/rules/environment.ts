import { readFileSync } from 'node:fs';
import { initializeTestEnvironment } from '@firebase/rules-unit-testing';
import { setLogLevel } from 'firebase/firestore';
import { school } from '#tests/rules/school';

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

/** Puts documents past the rules, as functions do. */
export const put = (documents: Record<string, object>) =>
  environment.withSecurityRulesDisabled(async (context) => {
    const db = context.firestore();
    const batch = db.batch();
    for (const [path, data] of Object.entries(documents)) batch.set(db.doc(path), data);
    await batch.commit();
  });

/** The school as it was before any test. */
export async function reopenSchool(): Promise<void> {
  await environment.clearFirestore();
  await put(school);
}
