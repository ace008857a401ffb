import type { Functions } from 'firebase/functions';
import type { ZodMiniType } from 'zod/mini';
import { firebaseApp } from '#web/firebase/app';
import { firebaseAuth } from '#web/firebase/auth';
import { usesEmulators } from '#web/firebase/config';

/** A function that the app calls by name, as `model/src/callables` describes them. */
type Callable<Input, Output> = {
  name: string;
  input: ZodMiniType<Input>;
  output: ZodMiniType<Output>;
};

let functions: Promise<Functions> | undefined;

const firebaseFunctions = (sdk: typeof import('firebase/functions')): Promise<Functions> =>
  (functions ??= Promise.all([firebaseApp(), firebaseAuth()]).then(([app]) => {
    const created = sdk.getFunctions(app);
    if (usesEmulators) {
      const port = Number(import.meta.env.VITE_FUNCTIONS_PORT);
      sdk.connectFunctionsEmulator(created, '127.0.0.1', port);
    }
    return created;
  }));

/** Calls a function, in the name of whoever is signed in. The SDK comes with the first call. Throws its error. */
export async function call<Input, Output>(
  { name, input, output }: Callable<Input, Output>,
  values: Input,
): Promise<Output> {
  const sdk = await import('firebase/functions');
  const { data } = await sdk.httpsCallable(await firebaseFunctions(sdk), name)(input.parse(values));
  return output.parse(data);
}
