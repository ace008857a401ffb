import type { Transaction } from 'firebase-admin/firestore';
import { notificationID, type Notification, type StaffNote } from '@trellis/model/notification';
import { refs } from '#functions/firestore/typed-refs';
import type { Sender } from '#functions/teaching/open-record.store';

/**
 * Adds what a member of staff wrote to the learner's notifications, unless they have muted them. The item is the course, or
 * the program as a `programItem`.
 */
export function addNote(
  transaction: Transaction,
  { uid, itemID }: { uid: string; itemID: string },
  { title, from, isMuted }: Sender,
  { id, at, ...note }: Omit<StaffNote, 'from'> & { id: string; at: Date },
): void {
  if (isMuted) return;
  const data: Notification = {
    ...{ kind: 'message', itemID, title, createdAt: at, readAt: null },
    note: { from, ...note },
  };
  transaction.create(refs.notification(uid, notificationID('message', itemID, id)).ref, data);
}
