import * as z from 'zod/mini';
import { postText } from '#model/discussions/post';
import { longestTitle } from '#model/discussions/thread';
import { id, optionalLabel, timestamp } from '#model/fields';

/** How many earlier versions of a post are kept, the latest ones. */
export const mostVersions = 20;

/**
 * `discussions/{threadID}/edits/{id}`: what a post of the thread said before an edit; see {@link versionID}. For its author and the
 * staff of the course. Functions keep it until the post is deleted.
 */
export const earlierVersion = z.object({
  /** The id of a reply, or the thread's own. */
  postID: id,
  /** Who wrote the post. */
  userID: id,
  /** Of a thread; empty for a reply. */
  title: optionalLabel(longestTitle),
  text: postText,
  writtenAt: timestamp,
});
export type EarlierVersion = z.infer<typeof earlierVersion>;

/** Returns the id of a version: a post has one at a time, so an event that comes twice keeps it once. */
export const versionID = ({ postID, writtenAt }: EarlierVersion): string =>
  `${postID}:${writtenAt.getTime()}`;
