import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';
import { addNote } from '#functions/teaching/add-note.store';
import { openLearner, type StaffAction } from '#functions/teaching/open-learner.store';

/** Who allows whom a certificate, and why; `detail` names what it is for. */
export type Allowance = {
  actorID: string;
  uid: string;
  requestID: string;
  reason: string;
  detail: string;
};

/** Lifts the hold on a learner's certificate, together with an audit entry and a notification; nothing if there is none. */
export const liftHold = (
  request: StaffAction & Omit<Allowance, 'detail'>,
  at = new Date(),
): Promise<void> =>
  transact(async (transaction) => {
    const { courseID, uid, requestID, reason } = request;
    const learner = await openLearner(transaction, request);
    const { id, entry } = allowanceOf({ ...request, detail: courseID }, at);
    const audit = refs.audit(id).ref;
    const done = await transaction.get(audit);
    if (done.exists || learner.enrollment.certificateHold === null) return;
    transaction.update(refs.enrollment(uid, courseID).ref, { certificateHold: null });
    transaction.create(audit, entry);
    const note = { about: 'allowed', item: learner.title, text: reason } as const;
    addNote(transaction, { uid, itemID: courseID }, learner, { id: requestID, at, ...note });
  });

/** Returns the audit entry of an allowed certificate, and its id. */
export function allowanceOf(
  { actorID, uid, requestID, reason, detail }: Allowance,
  createdAt: Date,
): { id: string; entry: AuditEntry } {
  return {
    id: `allow_certificate:${uid}:${requestID}`,
    entry: { actorID, action: 'allow_certificate', subjectID: uid, detail, reason, createdAt },
  };
}
