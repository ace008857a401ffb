import { firebaseAuth } from '#web/firebase/auth';

/** Refreshes the token, so that a changed role takes effect without signing in again. */
export async function refreshRole(): Promise<void> {
  await (await firebaseAuth()).currentUser?.getIdToken(true);
}
