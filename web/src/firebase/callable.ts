import type { ZodMiniType } from 'zod/mini';
import { region } from '@trellis/model/region';
import { firebaseApp } from '#web/firebase/app';
import { firebaseAuth } from '#web/firebase/auth';
import { usesEmulators } from '#web/firebase/config';
import { once } from '#web/shared/once';

/** The functions that the app calls, as described in `model/src/callables`. */
type Callable<Input, Output> = {
  name: string;
  input: ZodMiniType<Input>;
  output: ZodMiniType<Output>;
};

const firebaseFunctions = once(async () => {
  const [sdk, app] = await Promise.all([
    import('firebase/functions'),
    firebaseApp(),
    firebaseAuth(),
  ]);
  const functions = sdk.getFunctions(app, region);
  if (usesEmulators) {
    const port = Number(import.meta.env.VITE_FUNCTIONS_PORT);
    sdk.connectFunctionsEmulator(functions, '127.0.0.1', port);
  }
  return (name: string) => sdk.httpsCallable(functions, name);
});

/** Calls a function as the signed-in user. Loads the SDK on the first call. Throws its error. */
export async function call<Input, Output>(
  { name, input, output }: Callable<Input, Output>,
  values: Input,
): Promise<Output> {
  const callable = await firebaseFunctions();
  const { data } = await callable(name)(input.parse(values));
  return output.parse(data);
}
