import * as z from 'zod/mini';
import { region } from '@trellis/model/region';

const running = z.object({ functions: z.object({ host: z.string(), port: z.int() }) });

let found: Promise<string> | undefined;

/** Returns where the emulator serves the functions of this project, as its hub says. */
export const functionsAddress = (): Promise<string> => (found ??= ask());

async function ask(): Promise<string> {
  const hub = process.env['FIREBASE_EMULATOR_HUB'];
  const answer = await fetch(`http://${hub}/emulators`);
  const { functions } = running.parse(await answer.json());
  return `http://${functions.host}:${functions.port}/${process.env['GCLOUD_PROJECT']}/${region}`;
}
