import { region } from '@trellis/model/region';

let found: Promise<string> | undefined;

/** Returns where the emulator serves the functions of this project, as its hub says. */
export const functionsAddress = (): Promise<string> => (found ??= ask());

async function ask(): Promise<string> {
  const hub = process.env['FIREBASE_EMULATOR_HUB'];
  const answer = await fetch(`http://${hub}/emulators`);
  const { functions } = (await answer.json()) as { functions: { host: string; port: number } };
  return `http://${functions.host}:${functions.port}/${process.env['GCLOUD_PROJECT']}/${region}`;
}
