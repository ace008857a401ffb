import { programItem } from '@trellis/model/programs/program-item';
import { allowanceOf, type Allowance } from '#functions/certificates/allow-certificate.store';
import { refs } from '#functions/firestore/typed-refs';
import {
  openProgramLearner,
  type ProgramStaffAction,
} from '#functions/programs/open-program-learner.store';
import { transact } from '#functions/runtime/transact';
import { addNote } from '#functions/teaching/add-note.store';

/** Lifts the hold on a learner's certificate of a program, as `liftHold` does for a course. */
export const liftProgramHold = (
  request: ProgramStaffAction & Omit<Allowance, 'detail'>,
  at = new Date(),
): Promise<void> =>
  transact(async (transaction) => {
    const { programID, uid, requestID, reason } = request;
    const itemID = programItem(programID);
    const learner = await openProgramLearner(transaction, request);
    const { id, entry } = allowanceOf({ ...request, detail: itemID }, at);
    const audit = refs.audit(id).ref;
    const done = await transaction.get(audit);
    if (done.exists || learner.enrollment.certificateHold === null) return;
    transaction.update(refs.programEnrollment(uid, programID).ref, { certificateHold: null });
    transaction.create(audit, entry);
    const note = { about: 'allowed', item: learner.title, text: reason } as const;
    addNote(transaction, { uid, itemID }, learner, { id: requestID, at, ...note });
  });
