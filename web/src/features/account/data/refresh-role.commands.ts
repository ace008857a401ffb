import { firebaseAuth } from '#web/firebase/auth';

/** Asks for a new token, so that a role that an admin has changed takes effect without signing in again. */
export async function refreshRole(): Promise<void> {
  await (await firebaseAuth()).currentUser?.getIdToken(true);
}
