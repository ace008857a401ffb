import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { readAccess, writeSource } from '#functions/commerce/access.store';
import { readGivenCourse } from '#functions/commerce/read-given-course.store';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

type Wish = { actorID: string; courseID: string; uid: string; requestID: string; reason: string };

/**
 * Takes a gift back together with an audit entry, once for each request; nothing if there is none. The enrolment stays, closed
 * unless something else opens it.
 */
export const takeBack = (wish: Wish, at = new Date()): Promise<void> =>
  transact(async (transaction) => {
    const { actorID, courseID, uid: userID, requestID, reason } = wish;
    await readGivenCourse(transaction, wish);
    const { ref } = refs.gift(userID, courseID);
    const audit = refs.audit(`withdraw_gift:${userID}:${requestID}`).ref;
    const [gift, done] = await transaction.getAll(ref, audit);
    const access = await readAccess(transaction, { userID, courseID });
    if (!gift!.exists || done!.exists) return;
    transaction.delete(ref);
    writeSource(transaction, access, { kind: 'gift', id: ref.id }, null);
    const entry: AuditEntry = {
      ...{ actorID, action: 'withdraw_gift', subjectID: userID },
      ...{ detail: courseID, reason, createdAt: at },
    };
    transaction.create(audit, entry);
  });
