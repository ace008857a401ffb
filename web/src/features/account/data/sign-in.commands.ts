import {
  createUserWithEmailAndPassword,
  signInWithEmailAndPassword,
  updateProfile,
} from 'firebase/auth';
import { sendVerificationEmail } from '#web/features/account/data/auth-emails.commands';
import { firebaseAuth } from '#web/firebase/auth';
import { refreshSession, watchSession } from '#web/firebase/watch-session';

let signingUp: Promise<unknown> = Promise.resolve();

/** Settles once an account that is being made has its name. */
export const signedUp = (): Promise<unknown> => signingUp.catch(() => {});

/** Signs in. Throws Firebase Authentication's error. */
export async function signIn(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(await firebaseAuth(), email, password);
  await watchSession();
}

/** Makes an account and asks for the address to be verified. The person's record follows once they are in. */
export async function signUp(fullName: string, email: string, password: string): Promise<void> {
  await (signingUp = makeAccount(fullName, email, password));
  await watchSession();
}

async function makeAccount(fullName: string, email: string, password: string) {
  const auth = await firebaseAuth();
  const { user } = await createUserWithEmailAndPassword(auth, email, password);
  await updateProfile(user, { displayName: fullName });
  // The account stands without these: the letter can be sent again, and the name comes with the next token.
  await sendVerificationEmail().catch(() => {});
  await refreshSession().catch(() => {});
}
