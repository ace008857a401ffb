import * as z from 'zod/mini';
import { timestamp } from '#model/fields';

/** The kinds of notification. Each can be muted. */
export const notificationKind = z.enum(['enrolled', 'completed', 'badge', 'level', 'goal']);
export type NotificationKind = z.infer<typeof notificationKind>;

/**
 * `users/{uid}/notifications/{id}`: an event that concerns a person. Functions write it; the person sets `readAt`. The
 * id names the cause ({@link notificationID}), so the same cause never notifies twice.
 */
export const notification = z.object({
  kind: notificationKind,
  /** The id of the course, badge, level or goal. */
  itemID: z.string(),
  /** Its name at the time, so that showing the list needs no further reads. */
  title: z.string(),
  createdAt: timestamp,
  readAt: z.nullable(timestamp),
});
export type Notification = z.infer<typeof notification>;

/**
 * Returns the id of the notification about a cause.
 * @param time distinguishes the weeks of a weekly goal; empty for causes that occur once
 */
export const notificationID = (kind: NotificationKind, itemID: string, time = ''): string =>
  time === '' ? `${kind}:${itemID}` : `${kind}:${itemID}:${time}`;
