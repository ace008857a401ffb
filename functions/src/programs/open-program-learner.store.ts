import type { Transaction } from 'firebase-admin/firestore';
import { refs } from '#functions/firestore/typed-refs';
import { openRecord } from '#functions/teaching/open-record.store';

/** Who acts on whose record in which program. */
export type ProgramStaffAction = { actorID: string; programID: string; uid: string };

/** Returns a learner's record for a member of the program's staff, as `openRecord` does. Five reads. */
export const openProgramLearner = (transaction: Transaction, action: ProgramStaffAction) =>
  openRecord(transaction, action, {
    kind: 'program',
    item: refs.program(action.programID),
    enrollment: refs.programEnrollment(action.uid, action.programID),
  });
