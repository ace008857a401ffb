import {
  applyActionCode,
  checkActionCode,
  confirmPasswordReset,
  verifyPasswordResetCode,
} from 'firebase/auth';
import { signIn } from '#web/features/account/data/sign-in.commands';
import { firebaseAuth } from '#web/firebase/auth';
import { endSession, refreshSession } from '#web/firebase/watch-session';

/** The action of an emailed link whose code is valid. `email` is the affected address. */
export type LinkOutcome =
  | { kind: 'verified' | 'changed' | 'recovered' | 'reset'; email: string }
  | { kind: 'unknown' };

const outcomes = new Map<string, Promise<LinkOutcome>>();

/**
 * Performs the action of an emailed link, once, however often the page renders. Throws Firebase Authentication's
 * error.
 */
export function followLink(mode: string, code: string): Promise<LinkOutcome> {
  const outcome = outcomes.get(code) ?? follow(mode, code);
  outcomes.set(code, outcome);
  // A connection error says nothing about the code.
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
  // A new address ends the sessions of the old one; end this one at once.
  if (kind !== 'verified' && hadIt && hadIt === data.previousEmail) await endSession();
  // A member who is signed in here sees the change at once.
  else await refreshSession().catch(() => {});
  return { kind, email: data.email ?? '' };
}

const kinds = new Map<string, 'verified' | 'changed' | 'recovered'>([
  ['verifyEmail', 'verified'],
  ['verifyAndChangeEmail', 'changed'],
  ['recoverEmail', 'recovered'],
]);

/** Sets a new password with the code of an emailed link, and signs in with it. */
export async function resetPassword(code: string, email: string, password: string): Promise<void> {
  await confirmPasswordReset(await firebaseAuth(), code, password);
  await signIn(email, password);
}
