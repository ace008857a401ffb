import { HttpsError } from 'firebase-functions/v2/https';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { oversees } from '#functions/discussions/oversees.store';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

/** Deletes somebody's block in a course, and adds an audit entry. Three reads. */
export const unblock = (
  actorID: string,
  courseID: string,
  uid: string,
  at = new Date(),
): Promise<void> =>
  transact(async (transaction) => {
    if (!(await oversees(transaction, actorID, courseID)))
      throw new HttpsError('permission-denied', 'Not for you.');
    const { ref } = refs.discussionBlock(courseID, uid);
    if (!(await transaction.get(ref)).exists) return;
    transaction.delete(ref);
    const entry: AuditEntry = {
      actorID,
      action: 'unblock_poster',
      subjectID: uid,
      detail: courseID,
      reason: '',
      createdAt: at,
    };
    const id = ['unblock_poster', courseID, uid, at.getTime()].join(':');
    transaction.create(refs.audit(id).ref, entry);
  });
