import { doc, serverTimestamp, writeBatch } from 'firebase/firestore';
import { flashcardPath } from '@trellis/model/paths';
import { batchEnd } from '#web/features/card-transfer/logic/import-batches';
import type { ImportPlan } from '#web/features/card-transfer/logic/plan-import';
import { firebaseFirestore } from '#web/firebase/firestore';
import { trackPendingWrites } from '#web/firebase/pending-writes';
import { online } from '#web/shared/connection';

/** Writes what a plan adds and changes, from a place in it on; `onProgress` hears the place up to which it is written. */
export type WriteCards = (
  courseID: string,
  plan: Pick<ImportPlan, 'fresh' | 'changed'>,
  from: number,
  onProgress: (done: number) => void,
  signal: AbortSignal,
) => Promise<void>;

/**
 * Writes cards in batches, each as a whole: new ones first, then the fields that change of others, which keep their times. Stops
 * between two batches when it is aborted. Throws `unavailable` without a connection.
 */
export const writeCards: WriteCards = async (courseID, plan, from, onProgress, signal) => {
  const db = await firebaseFirestore();
  const total = plan.fresh.length + plan.changed.length;
  for (let at = from; at < total && !signal.aborted;) {
    if (!online.get())
      throw Object.assign(new Error('There is no network.'), { code: 'unavailable' });
    const batch = writeBatch(db);
    const end = batchEnd(plan, at);
    for (let index = at; index < end; index++) {
      const fresh = plan.fresh[index];
      const changed = plan.changed[index - plan.fresh.length];
      if (fresh)
        batch.set(doc(db, flashcardPath(courseID, fresh.id)), {
          ...fresh.content,
          lastReviewed: null,
          createdAt: serverTimestamp(),
          updatedAt: serverTimestamp(),
        });
      else if (changed)
        batch.update(doc(db, flashcardPath(courseID, changed.id)), {
          ...changed.fields,
          updatedAt: serverTimestamp(),
        });
    }
    const commit = batch.commit();
    void trackPendingWrites(db);
    await commit;
    at = end;
    onProgress(end);
  }
};
