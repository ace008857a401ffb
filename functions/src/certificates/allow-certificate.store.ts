import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';
import { addNote } from '#functions/teaching/add-note.store';
import { openLearner, type StaffAction } from '#functions/teaching/open-learner.store';

type Allowance = StaffAction & { requestID: string; reason: string };

/** Lifts the hold on a learner's certificate, together with an audit entry and a notification; nothing if there is none. */
export const liftHold = (allowance: Allowance, at = new Date()): Promise<void> =>
  transact(async (transaction) => {
    const { actorID, courseID, uid, requestID, reason } = allowance;
    const learner = await openLearner(transaction, allowance);
    const audit = refs.audit(`allow_certificate:${uid}:${requestID}`).ref;
    const done = await transaction.get(audit);
    if (done.exists || learner.enrollment.certificateHold === null) return;
    transaction.update(refs.enrollment(uid, courseID).ref, { certificateHold: null });
    const entry: AuditEntry = {
      ...{ actorID, action: 'allow_certificate', subjectID: uid },
      ...{ detail: courseID, reason, createdAt: at },
    };
    transaction.create(audit, entry);
    const note = { about: 'allowed', item: learner.course.title, text: reason } as const;
    addNote(transaction, allowance, learner, { id: requestID, at, ...note });
  });
