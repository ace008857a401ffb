import type { Transaction } from 'firebase-admin/firestore';
import type { Course } from '@trellis/model/content/course';
import type { Report, ReportTarget } from '@trellis/model/moderation/report';
import { notificationID, type Notification } from '@trellis/model/notification';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { targetOf } from '#functions/moderation/report-target.store';

/** A review to remove, and what is there beside it. */
type Removal = { target: ReportTarget; course: Course | null; isEnrolled: boolean };

/** Returns what an administrator wants to remove; undefined if it is gone already. Three reads. */
export async function findRemoval(
  transaction: Transaction,
  { target }: Report,
): Promise<Removal | undefined> {
  const courseAt = refs.course(target.courseID);
  const enrollmentAt = refs.enrollment(target.userID, target.courseID);
  const [review, course, enrollment] = await transaction.getAll(
    ...[targetOf(target), courseAt.ref, enrollmentAt.ref],
  );
  if (!review?.exists) return undefined;
  return {
    target,
    course: decode(courseAt.schema, course),
    isEnrolled: enrollment?.exists ?? false,
  };
}

/**
 * Removes a review, keeps who wrote it from writing another one at once, and tells them why, whatever they have muted: it was
 * theirs.
 */
export function removeReview(
  transaction: Transaction,
  { target, course, isEnrolled }: Removal,
  { reason, at }: { reason: string; at: Date },
): void {
  const { courseID, userID } = target;
  transaction.delete(targetOf(target));
  if (isEnrolled)
    transaction.update(refs.enrollment(userID, courseID).ref, { reviewRemovedAt: at });
  const notification: Notification = {
    ...{ kind: 'review', itemID: courseID, title: course?.title ?? '' },
    ...{ createdAt: at, readAt: null },
    note: { about: 'review_removed', from: '', item: '', text: reason },
  };
  const id = notificationID('review', courseID, `removed:${at.getTime()}`);
  transaction.create(refs.notification(userID, id).ref, notification);
}
