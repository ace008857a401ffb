import * as z from 'zod/mini';
import { id, longText, timestamp, whole } from '#model/fields';

/** How long a thread's or a reply's text can be. */
export const longestPost = 10_000;

/** Markdown; empty once the post is deleted. */
export const postText = longText(longestPost);

/** The fields of a thread or a reply that its author writes. */
export const writtenPost = z.object({
  userID: id,
  text: postText.check(z.minLength(1)),
  createdAt: timestamp,
  /** Null until its words change. */
  editedAt: z.nullable(timestamp),
  /** Set when it is deleted; then its words are empty. */
  deletedAt: z.nullable(timestamp),
});

/** The fields of a thread or a reply that functions derive. */
export const derivedPost = z.object({
  /** The display name in the author's profile; empty without one. */
  authorName: z._default(z.string(), ''),
  votes: z._default(whole(0, 1_000_000), 0),
  /** Whether staff deleted it. */
  isRemoved: z._default(z.boolean(), false),
});
