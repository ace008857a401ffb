import { sendEmailVerification, sendPasswordResetEmail } from 'firebase/auth';
import { firebaseAuth } from '#web/firebase/auth';
import { locale } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';
import { codeOf } from '#web/shared/use-command';

/** The minimum time between two emails, in ms, because the first may still be on its way. */
const pause = 60_000;
const lastLetter = localStorageItem('letter-sent');

/** Returns the seconds until another email can be requested; 0 if at once. */
export const secondsToNextEmail = (now: number): number =>
  Math.max(0, Math.ceil((Number(lastLetter.read() ?? 0) + pause - now) / 1000));

/** Sends the email with the link that verifies the member's address. */
export async function sendVerificationEmail(): Promise<void> {
  const auth = await firebaseAuth();
  if (auth.currentUser === null) return;
  auth.languageCode = locale.get();
  await sendEmailVerification(auth.currentUser);
  lastLetter.write(String(Date.now()));
}

/**
 * Sends the email with the link that resets the password. Does not reveal whether the address is known.
 */
export async function sendResetEmail(email: string): Promise<void> {
  const auth = await firebaseAuth();
  auth.languageCode = locale.get();
  await sendPasswordResetEmail(auth, email).catch((error: unknown) => {
    if (codeOf(error) !== 'user-not-found') throw error;
  });
}
