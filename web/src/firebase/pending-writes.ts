import { waitForPendingWrites, type Firestore } from 'firebase/firestore';
import { unsent } from '#web/shared/connection';

/** How long a write may take before it counts as pending, in ms. */
const patience = { online: 10_000, offline: 300 };
/** How long functions may take to respond to a write, in ms. */
const afterwards = 10_000;

/** Returns whether all pending writes reach the server within a time, in ms. */
export async function areWritten(db: Firestore, withinMs: number): Promise<boolean> {
  const sent = waitForPendingWrites(db);
  const late = new Promise<false>((done) => setTimeout(() => done(false), withinMs));
  return Promise.race([sent.then(() => true), late]);
}

let isWaiting = false;
let isAskedAgain = false;
const watchers = new Set<() => void>();
const notifyWatchers = () => watchers.forEach((onChange) => onChange());

/**
 * Calls `onChange` now, whenever this device has a pending write, and once its effects must have arrived. Returns the
 * unsubscribe function.
 */
export function watchPendingWrites(onChange: () => void): () => void {
  watchers.add(onChange);
  // Another tab may have changed something meanwhile.
  document.addEventListener('visibilitychange', onChange);
  onChange();
  return () => {
    watchers.delete(onChange);
    document.removeEventListener('visibilitychange', onChange);
  };
}

/**
 * Tracks whether there are pending writes, including those of other tabs and from before a reload. Call it at the
 * start and after each write.
 */
export async function trackPendingWrites(db: Firestore): Promise<void> {
  notifyWatchers();
  isAskedAgain = true;
  if (isWaiting) return;
  isWaiting = true;
  const late = setTimeout(
    () => unsent.set(true),
    navigator.onLine ? patience.online : patience.offline,
  );
  while (isAskedAgain) {
    isAskedAgain = false;
    // Rejects when another account signs in; pending writes then belong to that account.
    await waitForPendingWrites(db).catch(() => {});
  }
  clearTimeout(late);
  unsent.set(false);
  isWaiting = false;
  setTimeout(notifyWatchers, afterwards);
}
