import type { Reply } from '@trellis/model/discussions/reply';
import type { Thread } from '@trellis/model/discussions/thread';
import { read, refs } from '#functions/firestore/typed-refs';
import { closeCaseOfGone } from '#functions/moderation/close-case.store';

type Post = Pick<Thread | Reply, 'userID' | 'deletedAt'>;

/** Returns when a change deleted a post; null if it did not. */
export const deletedAtBy = (before: Post | null, after: Post | null): Date | null =>
  (before?.deletedAt ?? null) === null ? (after?.deletedAt ?? null) : null;

/** Closes the case of a thread that was deleted, if people have reported it. One read if not. */
export const closeCaseOfThread = (threadID: string, thread: Thread, at: Date): Promise<void> => {
  const { courseID, userID } = thread;
  return closeCaseOfGone({ kind: 'thread', courseID, userID, threadID }, at);
};

/** Closes the case of a reply that was deleted, if people have reported it. Two reads if not. */
export async function closeCaseOfReply(
  threadID: string,
  replyID: string,
  { userID }: Reply,
  at: Date,
): Promise<void> {
  const thread = await read(refs.thread(threadID));
  if (thread === null) return;
  const { courseID } = thread.data;
  await closeCaseOfGone({ kind: 'reply', courseID, userID, threadID, replyID }, at);
}
