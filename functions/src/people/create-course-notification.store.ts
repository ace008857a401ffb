import { notificationID, type NotificationKind } from '@trellis/model/notification';
import { createOnce, refs, readAll } from '#functions/firestore/typed-refs';

/**
 * Tells somebody what happened in a course at a moment, once: a cause that they have been told of is not told again,
 * also when it comes about once more. Not at all if they have muted its kind, or if they or the course are gone.
 *
 * Costs two reads and a write.
 */
export async function createCourseNotification(
  uid: string,
  kind: NotificationKind,
  courseID: string,
  at: Date,
): Promise<void> {
  const userAt = refs.user(uid);
  const courseAt = refs.course(courseID);
  const stored = await readAll(userAt, courseAt);
  const user = stored(userAt)?.data;
  const course = stored(courseAt)?.data;
  if (user === undefined || course === undefined) return;
  if (user.settings.mutedNotifications.includes(kind)) return;
  await createOnce(refs.notification(uid, notificationID(kind, courseID)).ref, {
    kind,
    itemID: courseID,
    title: course.title,
    createdAt: at,
    readAt: null,
  });
}
