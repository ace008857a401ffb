import type { Transaction } from 'firebase-admin/firestore';
import type { Thread } from '@trellis/model/discussions/thread';
import type { ReportTarget } from '@trellis/model/moderation/report';
import { emptyPost } from '#functions/discussions/empty-post.store';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { findReviewRemoval, type Remove } from '#functions/moderation/remove-review.store';

/** Returns whether what a report is about is there, and as it says. At most two reads. */
export async function isThere(transaction: Transaction, target: ReportTarget): Promise<boolean> {
  const { courseID, userID } = target;
  if (target.kind === 'course_review')
    return (await transaction.get(refs.courseReview(courseID, userID).ref)).exists;
  return (await findThreadOf(transaction, target)) !== null;
}

/** Returns the thread of a post that a report is about, if both are there and as it says. Two reads. */
async function findThreadOf(
  transaction: Transaction,
  { kind, courseID, userID, threadID = 'none', replyID = 'none' }: ReportTarget,
): Promise<Thread | null> {
  const threadAt = refs.thread(threadID);
  const replyAt = refs.reply(threadID, replyID);
  const [storedThread, storedReply] = await transaction.getAll(threadAt.ref, replyAt.ref);
  const thread = decode(threadAt.schema, storedThread);
  const post = kind === 'thread' ? thread : decode(replyAt.schema, storedReply);
  const isAsSaid =
    thread?.courseID === courseID && post?.userID === userID && post.deletedAt === null;
  return isAsSaid ? thread : null;
}

/** Returns what removes the thing that a report is about; undefined if it is gone already. At most three reads. */
export async function findRemoval(
  transaction: Transaction,
  target: ReportTarget,
): Promise<Remove | undefined> {
  if (target.kind === 'course_review') return findReviewRemoval(transaction, target);
  const { kind, threadID = 'none', replyID = 'none' } = target;
  const thread = await findThreadOf(transaction, target);
  if (thread === null) return undefined;
  const courseAt = refs.course(thread.courseID);
  const course = decode(courseAt.schema, await transaction.get(courseAt.ref));
  const place = { threadID, replyID: kind === 'thread' ? null : replyID };
  const { courseID, userID: authorID } = target;
  const title = thread.title || (course?.title ?? '');
  return (decided) => emptyPost(transaction, place, { courseID, authorID, title, ...decided });
}
