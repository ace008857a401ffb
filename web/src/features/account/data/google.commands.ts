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

/** Loads the SDK in advance, because browsers only allow pop-ups directly after a click. */
export async function prepareGoogle() {
  const auth = await firebaseAuth();
  // Inlined, not imported as a constant, so that production builds drop the module.
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

/** Signs in or up. Throws Firebase Authentication's error. */
export async function signInWithGoogle(): Promise<void> {
  const { auth, provider } = await google();
  await signInWithPopup(auth, provider, browserPopupRedirectResolver);
  await watchSession();
}

/**
 * Connects a Google account. Throws `credential-already-in-use` if it belongs to another account.
 */
export async function linkGoogle(): Promise<void> {
  const { auth, provider } = await google();
  if (auth.currentUser === null) return;
  await linkWithPopup(auth.currentUser, provider, browserPopupRedirectResolver);
  await refreshSession();
}

/** Disconnects the Google account. */
export async function unlinkGoogle(): Promise<void> {
  const { currentUser } = await firebaseAuth();
  if (currentUser === null) return;
  await unlink(currentUser, GoogleAuthProvider.PROVIDER_ID);
  await refreshSession();
}

/** Reauthenticates with Google. */
export async function confirmWithGoogle(): Promise<void> {
  const { auth, provider } = await google();
  if (auth.currentUser === null) return;
  await reauthenticateWithPopup(auth.currentUser, provider, browserPopupRedirectResolver);
}
