import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { db } from '@trellis/functions/firestore/admin';
import { eventOf, type WriteEvent } from '#tests/functions/events';
import { run } from '#tests/functions/fixtures';

/** An event, and the function that is deliveries of it. */
export type Delivery = { event: WriteEvent; handle: (event: WriteEvent) => unknown };

/**
 * Remembers the enrolments, notifications and attempts as they are now. Functions write to them, and are deliveries of it: the answer
 * has what has changed since it was last asked delivered, then what that has changed, until nothing changes any more.
 */
export async function cascade(): Promise<
  (deliverAll: (deliveries: Delivery[]) => Promise<unknown>) => Promise<void>
> {
  let known = await watched();
  return async (deliverAll) => {
    for (;;) {
      const now = await watched();
      const deliveries = [...now].flatMap(([path, { snapshot, handle }]) => {
        const before = known.get(path)?.snapshot ?? nothingAt(snapshot);
        const isNew = before.updateTime?.isEqual(snapshot.updateTime!) !== true;
        return isNew ? [{ event: eventOf(before, snapshot), handle }] : [];
      });
      known = now;
      if (deliveries.length === 0) return;
      await deliverAll(deliveries);
    }
  };
}

async function watched() {
  const [enrollments, notifications, attempts] = await Promise.all([
    db.collection('enrollments').get(),
    db.collectionGroup('notifications').get(),
    db.collection('quiz_attempts').get(),
  ]);
  const entries = [
    ...enrollments.docs.map((snapshot) => ({ snapshot, handle: run.enrollment })),
    ...notifications.docs.map((snapshot) => ({ snapshot, handle: run.notification })),
    ...attempts.docs.map((snapshot) => ({ snapshot, handle: run.attempt })),
  ];
  return new Map<string, { snapshot: DocumentSnapshot; handle: Delivery['handle'] }>(
    entries.map((entry) => [entry.snapshot.ref.path, entry]),
  );
}

/** What was there before a document was created. */
const nothingAt = ({ ref }: DocumentSnapshot): DocumentSnapshot =>
  // The SDK makes snapshots of missing documents itself; only what handlers look at is needed here.
  ({
    exists: false,
    ref,
    data: () => undefined,
    get: () => undefined,
    updateTime: undefined,
  }) as unknown as DocumentSnapshot;
