import * as z from 'zod/mini';
import { timestamp } from '#model/fields';

/** What somebody is notified of. Each kind can be muted. */
export const notificationKind = z.enum(['enrolled', 'completed']);
export type NotificationKind = z.infer<typeof notificationKind>;

/**
 * `users/{uid}/notifications/{id}`: something that happened to a person. Functions write it; the person sets `readAt`.
 * The id names the cause ({@link notificationID}), so the same cause never notifies twice.
 */
export const notification = z.object({
  kind: notificationKind,
  courseID: z.string(),
  /** As it was then: the list costs no further reads. */
  courseTitle: z.string(),
  createdAt: timestamp,
  readAt: z.nullable(timestamp),
});
export type Notification = z.infer<typeof notification>;

export const notificationID = (kind: NotificationKind, courseID: string): string =>
  `${kind}:${courseID}`;
