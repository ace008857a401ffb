import {
  GoogleAuthProvider,
  browserPopupRedirectResolver,
  linkWithPopup,
  reauthenticateWithPopup,
  signInWithPopup,
  unlink,
} from 'firebase/auth';
import { firebaseAuth } from '#web/firebase/auth';
import { locale } from '#web/shared/i18n/locale';
import { refreshSession, watchSession } from '#web/firebase/watch-session';

/** Made ready before it is asked for: a browser opens a window only at once after a press. */
export async function prepareGoogle() {
  const auth = await firebaseAuth();
  // Said here, not by a name from elsewhere, so that a production build leaves the module out.
  if (import.meta.env.MODE === 'emulator') {
    await (await import('#web/firebase/emulated-popups')).relayPopups();
  }
  return auth;
}

async function google() {
  const auth = await prepareGoogle();
  auth.languageCode = locale.get();
  const provider = new GoogleAuthProvider();
  provider.setCustomParameters({ prompt: 'select_account' });
  return { auth, provider };
}

/** Signs in, or up. Throws Firebase Authentication's error. */
export async function signInWithGoogle(): Promise<void> {
  const { auth, provider } = await google();
  await signInWithPopup(auth, provider, browserPopupRedirectResolver);
  await watchSession();
}

/** Lets a Google account open this one too. Throws `credential-already-in-use` when it opens another. */
export async function linkGoogle(): Promise<void> {
  const { auth, provider } = await google();
  if (auth.currentUser === null) return;
  await linkWithPopup(auth.currentUser, provider, browserPopupRedirectResolver);
  await refreshSession();
}

/** Google no longer opens this account. */
export async function unlinkGoogle(): Promise<void> {
  const { currentUser } = await firebaseAuth();
  if (currentUser === null) return;
  await unlink(currentUser, GoogleAuthProvider.PROVIDER_ID);
  await refreshSession();
}

/** Shows that whoever sits here is still the same person. */
export async function confirmWithGoogle(): Promise<void> {
  const { auth, provider } = await google();
  if (auth.currentUser === null) return;
  await reauthenticateWithPopup(auth.currentUser, provider, browserPopupRedirectResolver);
}
