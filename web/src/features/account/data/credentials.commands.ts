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

/** Shows that whoever sits here knows the password. Throws `invalid-credential` or `wrong-password`. */
export async function confirmWithPassword(password: string): Promise<void> {
  const { user, email } = await account();
  await reauthenticateWithCredential(user, EmailAuthProvider.credential(email, password));
}

/** Sets the password: another one, or the first of an account that only Google has opened so far. */
export async function setPassword(password: string): Promise<void> {
  await updatePassword((await account()).user, password);
  await refreshSession();
}

/** Sends a letter to the new address; the account takes it once its link has been followed. */
export async function requestEmailChange(email: string): Promise<void> {
  await verifyBeforeUpdateEmail((await account()).user, email);
}

/** Ends the person's sessions on all devices. Those end when they next ask for a token: within the hour. */
export const signOutEverywhere = () => call(callable, {});
