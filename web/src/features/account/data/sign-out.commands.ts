import { clearLocalData, hasNoPendingWrites } from '#web/firebase/clear-local-data';
import { endSession } from '#web/firebase/watch-session';
import { applyPreferences, defaultPreferences } from '#web/shared/preferences';
import { setSession } from '#web/shared/session';

/** How long to wait for pending writes, in ms. */
const patience = 2000;

/** Returns whether signing out now would lose pending writes. */
export const hasUnsent = async (): Promise<boolean> => !(await hasNoPendingWrites(patience));

/** Signs out and clears the learner's local data. */
export async function signOut(): Promise<void> {
  await endSession();
  setSession({ status: 'visitor' });
  applyPreferences(defaultPreferences);
  await clearLocalData();
}
