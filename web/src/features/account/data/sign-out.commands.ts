import { clearLocalData, hasNoPendingWrites } from '#web/firebase/clear-local-data';
import { endSession } from '#web/firebase/watch-session';
import { applyPreferences, defaultPreferences } from '#web/shared/preferences';
import { setSession } from '#web/shared/session';

/** How long to wait for what has been written to be sent, in ms. */
const patience = 2000;

/** Whether signing out now would lose something that has not been sent yet. */
export const hasUnsent = async (): Promise<boolean> => !(await hasNoPendingWrites(patience));

/** Signs out here and removes what this browser kept of the learner's: their records, and what their needs are. */
export async function signOut(): Promise<void> {
  await endSession();
  setSession({ status: 'visitor' });
  applyPreferences(defaultPreferences);
  await clearLocalData();
}
