import * as z from 'zod/mini';
import { longestPost } from '#model/discussions/thread';
import { id, longText, timestamp, whole } from '#model/fields';

/** The fields of `discussions/{threadID}/replies/{replyID}` that its author writes. */
export const writtenReply = z.object({
  userID: id,
  /** The reply that it answers; null if it answers the thread. */
  parentID: z.nullable(id),
  /** Markdown. */
  text: longText(longestPost).check(z.minLength(1)),
  createdAt: timestamp,
  /** Null until the text changes. */
  editedAt: z.nullable(timestamp),
  /** Set when it is deleted; then the text is empty. */
  deletedAt: z.nullable(timestamp),
});
export type WrittenReply = z.infer<typeof writtenReply>;

/** The fields that functions derive. */
const derivedReply = z.object({
  /** The display name in the author's profile; empty without one. */
  authorName: z._default(z.string(), ''),
  votes: z._default(whole(0, 1_000_000), 0),
  /** Whether staff deleted it. */
  isRemoved: z._default(z.boolean(), false),
});

/** `discussions/{threadID}/replies/{replyID}`. */
export const reply = z.extend(
  z.extend(writtenReply, { text: longText(longestPost) }),
  derivedReply.shape,
);
export type Reply = z.infer<typeof reply>;
