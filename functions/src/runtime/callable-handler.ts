import { error } from 'firebase-functions/logger';
import { HttpsError, type CallableRequest } from 'firebase-functions/v2/https';
import { region } from '@trellis/model/region';

/**
 * Options of every callable. With `ENFORCE_APP_CHECK=true` (in `functions/.env`) only this app may call; never with
 * the emulators, which cannot verify it.
 */
export const callableOptions = {
  region,
  maxInstances: 20,
  enforceAppCheck:
    process.env['ENFORCE_APP_CHECK'] === 'true' && process.env['FUNCTIONS_EMULATOR'] !== 'true',
};

/** The contract of a callable: its input and output schema in `model/src/callables`. */
type Contract<Input, Output> = { name: string; input: Parser<Input>; output: Parser<Output> };
type Parser<T> = {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[] }[] } };
};

/** The caller, from their token. */
export type Caller = NonNullable<CallableRequest['auth']>;

/**
 * Wraps a callable's handler: it requires a signed-in caller who `mayCall`, and validates input and output against the
 * contract. The caller learns which input fields are invalid, but no internal errors; those are logged. An
 * `HttpsError` thrown by the handler reaches the caller.
 */
export function callableHandler<Input, Output>(
  { name, input, output }: Contract<Input, Output>,
  handle: (uid: string, input: Input) => Promise<Output>,
  mayCall: (caller: Caller) => boolean | Promise<boolean> = () => true,
) {
  return async ({ auth, data }: CallableRequest<unknown>): Promise<Output> => {
    if (!auth?.uid) throw new HttpsError('unauthenticated', 'Sign in first.');
    try {
      if (!(await mayCall(auth))) throw new HttpsError('permission-denied', 'Not for you.');
      const asked = input.safeParse(data);
      if (!asked.success) {
        const fields = pathsOf(asked.error.issues);
        throw new HttpsError('invalid-argument', 'The input is not as it must be.', { fields });
      }
      const answer = output.safeParse(await handle(auth.uid, asked.data));
      if (answer.success) return answer.data;
      throw new Error(`wrong output: ${pathsOf(answer.error.issues)}`);
    } catch (problem) {
      if (problem instanceof HttpsError) throw problem;
      error('callable failed', problem, { callable: name, uid: auth.uid });
      throw new HttpsError('internal', 'Something went wrong here.');
    }
  };
}

/** The paths of the issues, such as `answers.3.text`; empty for the whole value. */
const pathsOf = (issues: { path: PropertyKey[] }[]): string[] => [
  ...new Set(issues.map(({ path }) => path.map(String).join('.'))),
];
