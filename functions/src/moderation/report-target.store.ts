import type { Transaction } from 'firebase-admin/firestore';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { emptyPost } from '#functions/discussions/empty-post.store';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { findReviewRemoval, type Remove } from '#functions/moderation/remove-review.store';

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

/** Returns what removes the thing that a report is about; undefined if it is gone already. At most three reads. */
export async function findRemoval(
  transaction: Transaction,
  target: ReportTarget,
): Promise<Remove | undefined> {
  if (target.kind === 'course_review') return findReviewRemoval(transaction, target);
  const { kind, threadID = 'none', replyID = 'none' } = target;
  if (!(await isThere(transaction, target))) return undefined;
  const place = { threadID, replyID: kind === 'thread' ? null : replyID };
  return ({ at }) => emptyPost(transaction, place, at);
}
