import {
  createUserWithEmailAndPassword,
  sendEmailVerification,
  signInWithEmailAndPassword,
  updateProfile,
} from 'firebase/auth';
import { firebaseAuth } from '#web/firebase/auth';
import { watchSession } from '#web/firebase/watch-session';

/** Signs in. Throws Firebase Authentication's error, whose code {@link signInProblem} explains. */
export async function signIn(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(await firebaseAuth(), email.trim(), password);
  await watchSession();
}

/** Makes an account and asks for the address to be verified. The person's record follows once they are in. */
export async function signUp(fullName: string, email: string, password: string): Promise<void> {
  const auth = await firebaseAuth();
  const { user } = await createUserWithEmailAndPassword(auth, email.trim(), password);
  await updateProfile(user, { displayName: fullName.trim() });
  // The account stands without it, and the letter can be sent again.
  await sendEmailVerification(user).catch(() => {});
  await watchSession();
}
