import { signOut as leave } from 'firebase/auth';
import { firebaseAuth } from '#web/firebase/auth';
import { setSession } from '#web/shared/session';

/** Signs out here and removes what this browser kept of the learner's records. */
export async function signOut(): Promise<void> {
  await leave(await firebaseAuth());
  setSession({ status: 'visitor' });
  const { forgetEverything } = await import('#web/firebase/forget');
  await forgetEverything();
}
