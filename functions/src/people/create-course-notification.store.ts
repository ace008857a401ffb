import { notificationID } from '@trellis/model/notification';
import type { NotificationKind } from '@trellis/model/notification-kind';
import { createOnce, refs, readAll } from '#functions/firestore/typed-refs';

/**
 * Creates a notification about a course, once per cause, even if the cause recurs. Skipped if the learner muted its
 * kind, or if the learner or the course no longer exists.
 *
 * Costs two reads and a write.
 * @param cause distinguishes the causes of one kind in a course
 */
export async function createCourseNotification(
  uid: string,
  kind: NotificationKind,
  courseID: string,
  at: Date,
  cause = '',
): Promise<void> {
  const userAt = refs.user(uid);
  const courseAt = refs.course(courseID);
  const stored = await readAll(userAt, courseAt);
  const user = stored(userAt)?.data;
  const course = stored(courseAt)?.data;
  if (user === undefined || course === undefined) return;
  if (user.settings.mutedNotifications.includes(kind)) return;
  await createOnce(refs.notification(uid, notificationID(kind, courseID, cause)).ref, {
    kind,
    itemID: courseID,
    title: course.title,
    createdAt: at,
    readAt: null,
  });
}
