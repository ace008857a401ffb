import {
  EmailAuthProvider,
  reauthenticateWithCredential,
  updatePassword,
  verifyBeforeUpdateEmail,
} from 'firebase/auth';
import { signOutEverywhere as callable } from '@trellis/model/callables/sign-out-everywhere';
import { firebaseAuth } from '#web/firebase/auth';
import { call } from '#web/firebase/callable';
import { refreshSession } from '#web/firebase/watch-session';
import { locale } from '#web/shared/i18n/locale';

async function account() {
  const auth = await firebaseAuth();
  auth.languageCode = locale.get();
  const { currentUser } = auth;
  if (!currentUser?.email) throw new Error('Nobody with an address is signed in.');
  return { user: currentUser, email: currentUser.email };
}

/** Reauthenticates with the password. Throws `invalid-credential` or `wrong-password`. */
export async function confirmWithPassword(password: string): Promise<void> {
  const { user, email } = await account();
  await reauthenticateWithCredential(user, EmailAuthProvider.credential(email, password));
}

/** Changes the password, or adds one to an account that only uses Google. */
export async function setPassword(password: string): Promise<void> {
  await updatePassword((await account()).user, password);
  await refreshSession();
}

/** Sends an email to the new address; the account changes once its link is opened. */
export async function requestEmailChange(email: string): Promise<void> {
  await verifyBeforeUpdateEmail((await account()).user, email);
}

/**
 * Ends the person's sessions on all devices. Each ends at its next token refresh, within an hour.
 */
export const signOutEverywhere = () => call(callable, {});
