import type { Transaction } from 'firebase-admin/firestore';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';

/** Returns whether what a report is about is there, and as it says. At most two reads. */
export async function isThere(transaction: Transaction, target: ReportTarget): Promise<boolean> {
  const { kind, courseID, userID, threadID = 'none', replyID = 'none' } = target;
  if (kind === 'course_review')
    return (await transaction.get(refs.courseReview(courseID, userID).ref)).exists;
  const threadAt = refs.thread(threadID);
  const replyAt = refs.reply(threadID, replyID);
  const [storedThread, storedReply] = await transaction.getAll(threadAt.ref, replyAt.ref);
  const thread = decode(threadAt.schema, storedThread);
  const post = kind === 'thread' ? thread : decode(replyAt.schema, storedReply);
  return thread?.courseID === courseID && post?.userID === userID && post.deletedAt === null;
}

/** Removes what a report is about. A post leaves an empty place, since others have replied to it. */
export function removeTarget(
  transaction: Transaction,
  { kind, courseID, userID, threadID = 'none', replyID = 'none' }: ReportTarget,
  at: Date,
): void {
  const empty = { text: '', deletedAt: at, isRemoved: true };
  if (kind === 'course_review') transaction.delete(refs.courseReview(courseID, userID).ref);
  else if (kind === 'thread')
    transaction.update(refs.thread(threadID).ref, { ...empty, title: '' });
  else transaction.update(refs.reply(threadID, replyID).ref, empty);
}
