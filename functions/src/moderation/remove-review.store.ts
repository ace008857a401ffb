import type { Transaction } from 'firebase-admin/firestore';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { notificationID, type Notification } from '@trellis/model/notification';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';

/** Removes something in a transaction whose reads are done. */
export type Remove = (decided: { actorID: string; reason: string; at: Date }) => void;

/**
 * Returns what removes a review, keeps who wrote it from writing another one at once, and tells them why, whatever they have
 * muted: it was theirs. Undefined if it is gone already. Three reads.
 */
export async function findReviewRemoval(
  transaction: Transaction,
  { courseID, userID }: ReportTarget,
): Promise<Remove | undefined> {
  const reviewAt = refs.courseReview(courseID, userID);
  const courseAt = refs.course(courseID);
  const enrollmentAt = refs.enrollment(userID, courseID);
  const [review, course, enrollment] = await transaction.getAll(
    ...[reviewAt.ref, courseAt.ref, enrollmentAt.ref],
  );
  if (!review?.exists) return undefined;
  const title = decode(courseAt.schema, course)?.title ?? '';
  return ({ reason, at }) => {
    transaction.delete(reviewAt.ref);
    if (enrollment?.exists) transaction.update(enrollmentAt.ref, { reviewRemovedAt: at });
    const notification: Notification = {
      ...{ kind: 'review', itemID: courseID, title, createdAt: at, readAt: null },
      note: { about: 'review_removed', from: '', item: '', text: reason },
    };
    const id = notificationID('review', courseID, `removed:${at.getTime()}`);
    transaction.create(refs.notification(userID, id).ref, notification);
  };
}
