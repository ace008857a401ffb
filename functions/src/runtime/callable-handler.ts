import { error } from 'firebase-functions/logger';
import { HttpsError, type CallableRequest } from 'firebase-functions/v2/https';
import { region } from '@trellis/model/region';

/**
 * Options of every callable. With `ENFORCE_APP_CHECK=true` (in `functions/.env`) only this site's app may call; never
 * beside the emulators, which cannot tell.
 */
export const callableOptions = {
  region,
  maxInstances: 20,
  enforceAppCheck:
    process.env['ENFORCE_APP_CHECK'] === 'true' && process.env['FUNCTIONS_EMULATOR'] !== 'true',
};

/** What a callable takes and gives, as `model/src/callables` says. */
type Contract<Input, Output> = { name: string; input: Parser<Input>; output: Parser<Output> };
type Parser<T> = {
  safeParse(
    value: unknown,
  ): { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[] }[] } };
};

/** Who calls, as their token says. */
export type Caller = NonNullable<CallableRequest['auth']>;

/**
 * The policy for calls: only from whoever is signed in and `mayCall`, only with input that the contract takes, and only
 * with output that it gives. The caller is told which fields of the input are wrong, and nothing of what goes wrong inside; that is
 * in the log. An `HttpsError` that the handler throws is for the caller to know.
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

/** Where the issues are, such as `answers.3.text`; empty for the whole. */
const pathsOf = (issues: { path: PropertyKey[] }[]): string[] => [
  ...new Set(issues.map(({ path }) => path.map(String).join('.'))),
];
