import type { Transaction } from 'firebase-admin/firestore';
import { notificationID, type Notification, type StaffNote } from '@trellis/model/notification';
import { programItem } from '@trellis/model/programs/program-item';
import { refs } from '#functions/firestore/typed-refs';
import type {
  OpenProgramLearner,
  ProgramStaffAction,
} from '#functions/programs/open-program-learner.store';

/** Adds what a member of a program's staff wrote to the learner's notifications, unless they have muted them. */
export function addProgramNote(
  transaction: Transaction,
  { programID, uid }: ProgramStaffAction,
  { title, from, isMuted }: OpenProgramLearner,
  { id, at, ...note }: Omit<StaffNote, 'from'> & { id: string; at: Date },
): void {
  if (isMuted) return;
  const data: Notification = {
    ...{ kind: 'message', itemID: programItem(programID), title, createdAt: at, readAt: null },
    note: { from, ...note },
  };
  const notificationAt = notificationID('message', programItem(programID), id);
  transaction.create(refs.notification(uid, notificationAt).ref, data);
}
