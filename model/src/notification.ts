import * as z from 'zod/mini';
import { timestamp } from '#model/fields';

/** What somebody is notified of. Each kind can be muted. */
export const notificationKind = z.enum(['enrolled', 'completed', 'badge', 'level', 'goal']);
export type NotificationKind = z.infer<typeof notificationKind>;

/**
 * `users/{uid}/notifications/{id}`: something that happened to a person. Functions write it; the person sets `readAt`.
 * The id names the cause ({@link notificationID}), so the same cause never notifies twice.
 */
export const notification = z.object({
  kind: notificationKind,
  /** The course, the badge, the level or the goal. */
  itemID: z.string(),
  /** Its name as it was then: the list costs no further reads. */
  title: z.string(),
  createdAt: timestamp,
  readAt: z.nullable(timestamp),
});
export type Notification = z.infer<typeof notification>;

/** @param time what tells one reaching of a weekly goal from the next; empty where a thing happens once */
export const notificationID = (kind: NotificationKind, itemID: string, time = ''): string =>
  time === '' ? `${kind}:${itemID}` : `${kind}:${itemID}:${time}`;
