import type { Arrangement } from '@trellis/model/content/arrangement';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import {
  includesEdits,
  inOrder,
  withEdits,
  type Change,
} from '#web/features/outline-editor/logic/outline-change';
import { localStorageItem } from '#web/shared/local-storage-item';
import { createStore, type Store } from '#web/shared/store';

/** A change of this device, shown until functions have derived the outline from it. */
export type PendingChange = Change & {
  id: string;
  /** When the server confirmed the writes, in ms since 1970; null before. */
  confirmedAt: number | null;
};

/** How long functions may take, in ms. Afterwards somebody else must have changed the same. */
const patience = 30_000;

const stores = new Map<string, Store<PendingChange[]>>();

/** They outlast a reload, as the queued writes do. */
const storedOf = (courseID: string) => localStorageItem(`mine.outline.${courseID}`);

/** Returns the pending changes of a course. */
export function pendingChanges(courseID: string): Store<PendingChange[]> {
  const known = stores.get(courseID);
  if (known) return known;
  const store = createStore(restored(courseID));
  stores.set(courseID, store);
  return store;
}

function restored(courseID: string): PendingChange[] {
  try {
    // Written by this module alone.
    const changes: PendingChange[] = JSON.parse(storedOf(courseID).read() ?? '[]');
    return changes;
  } catch {
    return [];
  }
}

function set(courseID: string, changes: PendingChange[]) {
  storedOf(courseID).write(changes.length === 0 ? null : JSON.stringify(changes));
  pendingChanges(courseID).set(changes);
}

/** Shows a change from now on. Returns its id. */
export function addPending(courseID: string, change: Change): string {
  const id = crypto.randomUUID();
  set(courseID, [...pendingChanges(courseID).get(), { ...change, id, confirmedAt: null }]);
  return id;
}

/** Records that the server has a change. */
export function confirmPending(courseID: string, isMeant: (change: PendingChange) => boolean) {
  const confirmedAt = Date.now();
  const changes = pendingChanges(courseID).get();
  set(
    courseID,
    changes.map((change) => (isMeant(change) ? { ...change, confirmedAt } : change)),
  );
}

/** Stops showing a change that the server has rejected. */
export function dropPending(courseID: string, id: string) {
  const changes = pendingChanges(courseID).get();
  set(
    courseID,
    changes.filter((change) => change.id !== id),
  );
}

/** Returns how many of the first changes an outline includes: one that was undone may never have been derived alone. */
function countIncluded(outline: StaffOutline, changes: PendingChange[]): number {
  const unconfirmed = changes.findIndex(({ confirmedAt }) => confirmedAt === null);
  for (let count = unconfirmed === -1 ? changes.length : unconfirmed; count > 0; count--) {
    const edits = changes.slice(0, count).flatMap((change) => change.edits);
    if (includesEdits(outline, edits)) return count;
  }
  return 0;
}

/** Stops showing changes that the derived outline includes, or that somebody has overtaken. */
export function settleChanges(courseID: string, outline: StaffOutline) {
  const changes = pendingChanges(courseID).get();
  const late = Date.now() - patience;
  const left = changes
    .slice(countIncluded(outline, changes))
    .filter(({ confirmedAt }) => confirmedAt === null || confirmedAt > late);
  if (left.length < changes.length) set(courseID, left);
}

/**
 * Returns an outline with pending changes, in the stored order or in that of the latest change which the server does
 * not have yet.
 */
export function withPendingChanges(
  outline: StaffOutline,
  stored: Arrangement,
  changes: PendingChange[],
): StaffOutline {
  const edits = changes.flatMap((change) => change.edits);
  const unsent = changes.filter(({ confirmedAt }) => confirmedAt === null);
  const latest = unsent.findLast(({ arrangement }) => arrangement !== null)?.arrangement;
  return inOrder(withEdits(outline, edits), latest ?? stored);
}
