import { sendEmailVerification, sendPasswordResetEmail } from 'firebase/auth';
import { firebaseAuth } from '#web/firebase/auth';
import { locale } from '#web/shared/i18n/locale';
import { localStorageItem } from '#web/shared/local-storage-item';
import { codeOf } from '#web/shared/use-command';

/** How long to wait before another letter, in ms: the first may still be on its way. */
const pause = 60_000;
const lastLetter = localStorageItem('letter-sent');

/** In how many seconds another letter may be asked for; 0 when at once. */
export const secondsToNextEmail = (now: number): number =>
  Math.max(0, Math.ceil((Number(lastLetter.read() ?? 0) + pause - now) / 1000));

/** Sends the letter whose link verifies the member's address. */
export async function sendVerificationEmail(): Promise<void> {
  const auth = await firebaseAuth();
  if (auth.currentUser === null) return;
  auth.languageCode = locale.get();
  await sendEmailVerification(auth.currentUser);
  lastLetter.write(String(Date.now()));
}

/** Sends the letter whose link sets a new password. Does not tell whether anybody has that address. */
export async function sendResetEmail(email: string): Promise<void> {
  const auth = await firebaseAuth();
  auth.languageCode = locale.get();
  await sendPasswordResetEmail(auth, email).catch((error: unknown) => {
    if (codeOf(error) !== 'user-not-found') throw error;
  });
}
