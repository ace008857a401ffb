import { newKeySet } from '#scripts/certificate-keys';

const host = process.env.FIRESTORE_EMULATOR_HOST;
if (!host) throw new Error('FIRESTORE_EMULATOR_HOST is not set: use `npm run test:functions`');

/** Set before any SDK loads: never use a project that is not for tests. */
export const projectID = process.env.GCLOUD_PROJECT ?? '';
if (!projectID.startsWith('demo-functions')) throw new Error(`GCLOUD_PROJECT is ${projectID}`);

process.env.CERTIFICATE_KEYS = newKeySet();

// The functions under test, also after a test has loaded them a second time.
const { clearBadgeCache } = await import('@trellis/functions/badges/badge-list.store');
const { clearFrozenQuizCache } = await import('@trellis/functions/quizzes/frozen-quiz.store');

/** Clears the database, the accounts and this process's caches. */
export async function clear(): Promise<void> {
  clearBadgeCache();
  clearFrozenQuizCache();
  const auth = process.env.FIREBASE_AUTH_EMULATOR_HOST;
  const addresses = [
    `http://${host}/emulator/v1/projects/${projectID}/databases/(default)/documents`,
    `http://${auth}/emulator/v1/projects/${projectID}/accounts`,
  ];
  for (const address of addresses) {
    const { ok, status } = await fetch(address, { method: 'DELETE' });
    if (!ok) throw new Error(`${address} answers ${status}`);
  }
}
