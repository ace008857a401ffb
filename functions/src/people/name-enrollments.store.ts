import { enrollment, enrollmentStatus } from '@trellis/model/progress/enrollment';
import { learnerNameFields } from '@trellis/model/progress/learner-name';
import { enrollmentsOfLearner } from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { changesOf } from '#functions/firestore/changes';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/**
 * Copies a learner's current name to their enrolments, where it differs. Costs one read more than they have enrolments, at
 * least two, and the same again after a difference: another rename may have come before it was written.
 */
export async function nameEnrollments(userID: string): Promise<void> {
  while (await retryWithBackoff(() => nameOnce(userID)));
}

/** Returns whether a name was written. */
async function nameOnce(userID: string): Promise<boolean> {
  const progress = (await read(refs.userProgress(userID)))?.data;
  if (progress === undefined) return false;
  const named = learnerNameFields(progress.userName);
  const found = await queryOf(enrollmentsOfLearner(userID, enrollmentStatus.options)).get();
  const batch = db.batch();
  let isChanged = false;
  for (const snapshot of found.docs) {
    const [stored] = decodeEach(enrollment, { docs: [snapshot] });
    const changes = stored ? changesOf(stored, named) : null;
    if (changes === null) continue;
    batch.update(snapshot.ref, changes, { lastUpdateTime: snapshot.updateTime });
    isChanged = true;
  }
  if (isChanged) await batch.commit();
  return isChanged;
}
