import { waitForPendingWrites, type Firestore } from 'firebase/firestore';
import { unsent } from '#web/shared/connection';

/** How long a change may be under way before it counts as waiting, in ms. */
const patience = { online: 10_000, offline: 300 };
/** How long after changes were sent functions may take to answer them, in ms. */
const afterwards = 10_000;

let isWaiting = false;
let isAskedAgain = false;
const watchers = new Set<() => void>();
const tellWatchers = () => watchers.forEach((tell) => tell());

/** Calls `tell` now, whenever a change of this device is seen, and once it must have had its effects. Returns what ends that. */
export function watchPendingWrites(tell: () => void): () => void {
  watchers.add(tell);
  // Another tab may have changed something meanwhile.
  document.addEventListener('visibilitychange', tell);
  tell();
  return () => {
    watchers.delete(tell);
    document.removeEventListener('visibilitychange', tell);
  };
}

/**
 * Follows whether changes of this device wait for the server, those of other tabs and of before a reload included. To be
 * called at the start and whenever a change is seen.
 */
export async function trackPendingWrites(db: Firestore): Promise<void> {
  tellWatchers();
  isAskedAgain = true;
  if (isWaiting) return;
  isWaiting = true;
  const late = setTimeout(
    () => unsent.set(true),
    navigator.onLine ? patience.online : patience.offline,
  );
  while (isAskedAgain) {
    isAskedAgain = false;
    // Refused when somebody else signs in; what waits then is theirs.
    await waitForPendingWrites(db).catch(() => {});
  }
  clearTimeout(late);
  unsent.set(false);
  isWaiting = false;
  setTimeout(tellWatchers, afterwards);
}
