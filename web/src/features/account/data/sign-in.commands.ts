import {
  createUserWithEmailAndPassword,
  signInWithEmailAndPassword,
  updateProfile,
  type Auth,
} from 'firebase/auth';
import { sendVerificationEmail } from '#web/features/account/data/auth-emails.commands';
import { newcomerName } from '#web/features/account/data/newcomer-name';
import { firebaseAuth } from '#web/firebase/auth';
import { refreshSession, watchSession } from '#web/firebase/watch-session';
import { codeOf } from '#web/shared/use-command';

let signingUp: Promise<unknown> = Promise.resolve();

/** Settles once a new account has its name. */
export const signedUp = (): Promise<unknown> => signingUp.catch(() => {});

/** Signs in. Throws Firebase Authentication's error. */
export async function signIn(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(await firebaseAuth(), email, password);
  await watchSession();
}

/**
 * Creates an account and sends the verification email. The person's record follows after the sign-in. Signing up again
 * after an interruption continues with the existing account if the password matches.
 */
export async function signUp(fullName: string, email: string, password: string): Promise<void> {
  await (signingUp = makeAccount(fullName, email, password));
  await watchSession();
}

async function makeAccount(fullName: string, email: string, password: string) {
  const auth = await firebaseAuth();
  newcomerName.keep(email, fullName);
  const { user } = await createOrResume(auth, email, password);
  // The account works without these: the record stores the name too, the email can be resent, the token is refreshed.
  if (!user.displayName) await updateProfile(user, { displayName: fullName }).catch(() => {});
  await sendVerificationEmail().catch(() => {});
  await refreshSession().catch(() => {});
}

async function createOrResume(auth: Auth, email: string, password: string) {
  try {
    return await createUserWithEmailAndPassword(auth, email, password);
  } catch (error) {
    if (codeOf(error) !== 'email-already-in-use') throw error;
    return signInWithEmailAndPassword(auth, email, password).catch(() => {
      throw error;
    });
  }
}
