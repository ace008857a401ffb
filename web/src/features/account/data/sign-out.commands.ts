import { clearLocalData } from '#web/firebase/clear-local-data';
import { firebaseFirestore } from '#web/firebase/firestore';
import { areWritten } from '#web/firebase/pending-writes';
import { endSession } from '#web/firebase/watch-session';
import { applyPreferences, defaultPreferences } from '#web/shared/preferences';
import { setSession } from '#web/shared/session';
import { unsavedDraftNames } from '#web/shared/unsaved-drafts';

/** How long to wait for pending writes, in ms. */
const patience = 2000;

/** Returns whether signing out now would lose pending writes, or drafts of an editor. */
export const hasUnsent = async (): Promise<boolean> =>
  unsavedDraftNames().length > 0 || !(await areWritten(await firebaseFirestore(), patience));

/** Signs out and clears the learner's local data. */
export async function signOut(): Promise<void> {
  await endSession();
  setSession({ status: 'visitor' });
  applyPreferences(defaultPreferences);
  await clearLocalData();
}
