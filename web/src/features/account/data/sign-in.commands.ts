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

/** Settles once an account that is being made has its name. */
export const signedUp = (): Promise<unknown> => signingUp.catch(() => {});

/** Signs in. Throws Firebase Authentication's error. */
export async function signIn(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(await firebaseAuth(), email, password);
  await watchSession();
}

/**
 * Makes an account and asks for the address to be verified. The person's record follows once they are in. Whoever signs up
 * again after that was cut off goes on with the account that is there, if the password is its own.
 */
export async function signUp(fullName: string, email: string, password: string): Promise<void> {
  await (signingUp = makeAccount(fullName, email, password));
  await watchSession();
}

async function makeAccount(fullName: string, email: string, password: string) {
  const auth = await firebaseAuth();
  newcomerName.keep(email, fullName);
  const { user } = await createOrResume(auth, email, password);
  // The account stands without these: the record takes the name too, the letter can be sent again, the token comes anew.
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
