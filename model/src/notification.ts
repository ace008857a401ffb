import * as z from 'zod/mini';
import { timestamp } from '#model/fields';
import { notificationKind, type NotificationKind } from '#model/notification-kind';

/** What a member of staff wrote to a learner: a message, or the reason for an action. */
export const staffNote = z.object({
  about: z.enum([
    ...(['message', 'excused', 'required', 'reset', 'allowed', 'revoked', 'reissue'] as const),
    ...(['review_removed', 'post_removed'] as const),
  ]),
  /** The name of who wrote it, at the time; empty for the decision on a report. */
  from: z.string(),
  /** The title of the lesson or quiz, or on the certificate; empty for a message. */
  item: z.string(),
  /** Plain text. */
  text: z.string(),
});
export type StaffNote = z.infer<typeof staffNote>;

/** What happened in a discussion. */
export const discussionNews = z.object({
  about: z.enum(['reply', 'thread', 'mention']),
  threadID: z.string(),
  /** The name of who wrote last, at the time; may be empty. */
  from: z.string(),
});
export type DiscussionNews = z.infer<typeof discussionNews>;

/**
 * `users/{uid}/notifications/{id}`: an event that concerns a person. Functions write it; the person sets `readAt`. The
 * id names the cause ({@link notificationID}), so the same cause never notifies twice.
 */
export const notification = z.object({
  kind: notificationKind,
  /**
   * The id of the course, badge, level or goal; of a program, `programItem`; of a request for a role, its answer; of a
   * company, what happened: `given`, `ended` or `reduced`, or `invited:` and the id of the invitation.
   */
  itemID: z.string(),
  /** Its name at the time, so that showing the list needs no further reads. */
  title: z.string(),
  createdAt: timestamp,
  readAt: z.nullable(timestamp),
  /** For messages, and for what staff removed. */
  note: z.optional(staffNote),
  /** For discussions. */
  discussion: z.optional(discussionNews),
});
export type Notification = z.infer<typeof notification>;

/**
 * Returns the id of the notification about a cause.
 * @param time distinguishes the weeks of a weekly goal and the messages of a course; empty for causes that occur once
 */
export const notificationID = (kind: NotificationKind, itemID: string, time = ''): string =>
  time === '' ? `${kind}:${itemID}` : `${kind}:${itemID}:${time}`;
