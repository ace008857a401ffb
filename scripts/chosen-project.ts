import { createInterface } from 'node:readline/promises';
import { emulatorEnvironment } from '#scripts/emulators';

/**
 * Points this process at the emulators, or at a real project once its name has been typed again. Must run before the
 * Firebase SDKs are loaded.
 * @throws if the name is not confirmed, or no emulator answers
 */
export async function chooseProject(project: string | undefined, effect: string): Promise<void> {
  if (project !== undefined) return confirm(project, effect);
  for (const [name, value] of Object.entries(emulatorEnvironment)) process.env[name] ??= value;
  const address = process.env.FIRESTORE_EMULATOR_HOST;
  await fetch(`http://${address}`).catch(() => {
    throw new Error(`No Firestore emulator answers at ${address}. Start it with: npm start`);
  });
}

async function confirm(project: string, effect: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`This ${effect} ${project}. Type its name to go on: `);
  terminal.close();
  if (answer !== project) throw new Error('Nothing was done.');
  delete process.env.FIRESTORE_EMULATOR_HOST;
  delete process.env.FIREBASE_AUTH_EMULATOR_HOST;
  process.env.GCLOUD_PROJECT = project;
}
