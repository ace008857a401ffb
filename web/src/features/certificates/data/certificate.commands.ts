import type * as z from 'zod/mini';
import { issueCertificate as issueCertificateCallable } from '@trellis/model/callables/issue-certificate';
import { call } from '#web/firebase/callable';
import { refreshSession } from '#web/firebase/watch-session';
import { codeOf } from '#web/shared/use-command';

type Wish = z.infer<typeof issueCertificateCallable.input>;

const ask = (wish: Wish) => call(issueCertificateCallable, wish).then(({ number }) => number);

/** Issues the certificate of a course in the name that the learner confirms, once. Returns its number. */
export async function issueCertificate(wish: Wish): Promise<string> {
  try {
    return await ask(wish);
  } catch (error) {
    if (codeOf(error) !== 'permission-denied') throw error;
    // The address may have been verified since the token was issued.
    await refreshSession();
    return ask(wish);
  }
}
