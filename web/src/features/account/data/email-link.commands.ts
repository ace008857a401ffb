import {
  applyActionCode,
  checkActionCode,
  confirmPasswordReset,
  verifyPasswordResetCode,
} from 'firebase/auth';
import { signIn } from '#web/features/account/data/sign-in.commands';
import { firebaseAuth } from '#web/firebase/auth';
import { endSession, refreshSession } from '#web/firebase/watch-session';

/** What the link of a letter asks for, once its code has been found good. `email` is the address it is about. */
export type LinkOutcome =
  | { kind: 'verified' | 'changed' | 'recovered' | 'reset'; email: string }
  | { kind: 'unknown' };

const outcomes = new Map<string, Promise<LinkOutcome>>();

/** Does what a letter's link asks for, once, however often the page is drawn. Throws Firebase Authentication's error. */
export function followLink(mode: string, code: string): Promise<LinkOutcome> {
  const outcome = outcomes.get(code) ?? follow(mode, code);
  outcomes.set(code, outcome);
  // A connection that failed says nothing about the code.
  outcome.catch(() => outcomes.delete(code));
  return outcome;
}

async function follow(mode: string, code: string): Promise<LinkOutcome> {
  const auth = await firebaseAuth();
  if (mode === 'resetPassword') {
    return { kind: 'reset', email: await verifyPasswordResetCode(auth, code) };
  }
  const kind = kinds.get(mode);
  if (kind === undefined) return { kind: 'unknown' };
  const { data } = await checkActionCode(auth, code);
  const hadIt = auth.currentUser?.email;
  await applyActionCode(auth, code);
  // A new address ends the sessions that began under the old one; here, at once.
  if (kind !== 'verified' && hadIt && hadIt === data.previousEmail) await endSession();
  // Whoever is signed in here learns what has become of their account.
  else await refreshSession().catch(() => {});
  return { kind, email: data.email ?? '' };
}

const kinds = new Map<string, 'verified' | 'changed' | 'recovered'>([
  ['verifyEmail', 'verified'],
  ['verifyAndChangeEmail', 'changed'],
  ['recoverEmail', 'recovered'],
]);

/** Sets a new password with a letter's code and signs in with it. */
export async function resetPassword(code: string, email: string, password: string): Promise<void> {
  await confirmPasswordReset(await firebaseAuth(), code, password);
  await signIn(email, password);
}
