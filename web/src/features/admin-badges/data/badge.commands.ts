import { deleteDoc, doc, runTransaction } from 'firebase/firestore';
import { previewBadge as previewBadgeCallable } from '@trellis/model/callables/preview-badge';
import { badgePath } from '@trellis/model/paths';
import { badge, type Badge } from '@trellis/model/badges/badge';
import { isSameBadge } from '#web/features/admin-badges/data/badge-changes';
import { call } from '#web/firebase/callable';
import { firebaseFirestore } from '#web/firebase/firestore';

/**
 * Saves a badge that was `before` when it was opened (null for a new one). Throws `conflict` if it has changed or been
 * deleted since, and `already-exists` if a new one would overwrite another.
 */
export async function saveBadge(badgeID: string, before: Badge | null, after: Badge) {
  const db = await firebaseFirestore();
  const record = doc(db, badgePath(badgeID));
  await runTransaction(db, async (transaction) => {
    const found = await transaction.get(record);
    const current = found.exists() ? badge.parse(found.data()) : null;
    if (!isSameBadge(current, before)) {
      const code = before === null ? 'already-exists' : 'conflict';
      throw Object.assign(new Error('The badge is not as it was.'), { code });
    }
    transaction.set(record, after);
  });
}

/** Deletes a badge. Learners who have it keep it. */
export const deleteBadge = async (badgeID: string): Promise<void> =>
  deleteDoc(doc(await firebaseFirestore(), badgePath(badgeID)));

/** Returns who meets the criteria. Costs the reads of all learners that are checked. */
export const previewBadge = (criteria: string) => call(previewBadgeCallable, { criteria });
