import type { Transaction } from 'firebase-admin/firestore';
import { notificationID, type Notification, type StaffNote } from '@trellis/model/notification';
import { refs } from '#functions/firestore/typed-refs';
import type { OpenLearner, StaffAction } from '#functions/teaching/open-learner.store';

/** Adds what a member of staff wrote to the learner's notifications, unless they have muted them. */
export function addNote(
  transaction: Transaction,
  { courseID, uid }: StaffAction,
  { course, from, isMuted }: OpenLearner,
  { id, at, ...note }: Omit<StaffNote, 'from'> & { id: string; at: Date },
): void {
  if (isMuted) return;
  const data: Notification = {
    kind: 'message',
    itemID: courseID,
    title: course.title,
    createdAt: at,
    readAt: null,
    note: { from, ...note },
  };
  transaction.create(refs.notification(uid, notificationID('message', courseID, id)).ref, data);
}
