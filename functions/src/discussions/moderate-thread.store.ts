import type { Transaction } from 'firebase-admin/firestore';
import { HttpsError } from 'firebase-functions/v2/https';
import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import type { ThreadAction } from '@trellis/model/callables/moderate-thread';
import type { Course } from '@trellis/model/content/course';
import type { Reply } from '@trellis/model/discussions/reply';
import { rankOf, type Thread } from '@trellis/model/discussions/thread';
import { emptyPost } from '#functions/discussions/empty-post.store';
import { decode } from '#functions/firestore/decode';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

type Asked = { threadID: string; replyID: string | null; action: ThreadAction; reason: string };

/** What an action is applied to, as it was read by the transaction. */
type Case = Asked & {
  actorID: string;
  thread: Thread;
  reply: Reply | null;
  course: Course;
  at: Date;
};

/**
 * Applies an action to a thread, a reply or its author, and adds an audit entry; one that changes nothing adds none. Accepting
 * a reply is no matter for the log. Five reads at most.
 */
export const applyThreadAction = (actorID: string, asked: Asked, at = new Date()): Promise<void> =>
  transact(async (transaction) => {
    const { threadID, replyID, action, reason } = asked;
    const { thread, reply, course, isStaff } = await openCase(transaction, actorID, asked);
    const isAsker = thread.userID === actorID && (action === 'accept' || action === 'unaccept');
    if (!isStaff && !isAsker) throw new HttpsError('permission-denied', 'Not for you.');
    const isChanged = await act(transaction, { ...asked, actorID, thread, reply, course, at });
    const logged = auditActions[action];
    if (!isChanged || logged === null) return;
    const entry: AuditEntry = {
      actorID,
      action: logged,
      subjectID: (reply ?? thread).userID,
      detail: thread.courseID,
      reason,
      createdAt: at,
    };
    const id = [logged, threadID, replyID ?? '', at.getTime()].join(':');
    transaction.create(refs.audit(id).ref, entry);
  });

const auditActions: Record<ThreadAction, AuditEntry['action'] | null> = {
  pin: 'pin_thread',
  unpin: 'unpin_thread',
  lock: 'lock_thread',
  unlock: 'unlock_thread',
  accept: null,
  unaccept: null,
  remove: 'remove_post',
  block: 'block_poster',
};

async function openCase(transaction: Transaction, actorID: string, { threadID, replyID }: Asked) {
  const threadAt = refs.thread(threadID);
  const thread = decode(threadAt.schema, await transaction.get(threadAt.ref));
  if (thread === null) throw new HttpsError('not-found', 'There is no such thread.');
  const actorAt = refs.user(actorID);
  const courseAt = refs.course(thread.courseID);
  const replyAt = refs.reply(threadID, replyID ?? 'none');
  const [storedActor, storedCourse, storedReply] = await transaction.getAll(
    ...[actorAt.ref, courseAt.ref, replyAt.ref],
  );
  const actor = decode(actorAt.schema, storedActor);
  const course = decode(courseAt.schema, storedCourse);
  const reply = replyID === null ? null : decode(replyAt.schema, storedReply);
  if (course === null || (replyID !== null && reply === null))
    throw new HttpsError('not-found', 'There is no such post.');
  const teaches = actor?.role === 'teacher' && course.teacherIDs.includes(actorID);
  return { thread, reply, course, isStaff: actor?.role === 'admin' || teaches };
}

/** Applies an action. Returns whether it changed anything. */
async function act(transaction: Transaction, open: Case): Promise<boolean> {
  const { thread, action, replyID } = open;
  switch (action) {
    case 'pin':
    case 'unpin': {
      const isPinned = action === 'pin';
      return change(transaction, open, { isPinned, rank: rankOf({ ...thread, isPinned }) });
    }
    case 'lock':
    case 'unlock':
      return change(transaction, open, { isLocked: action === 'lock' });
    case 'accept':
      if (open.reply === null || open.reply.deletedAt !== null)
        throw new HttpsError('failed-precondition', 'Only a reply can be the answer.');
      return change(transaction, open, { acceptedReplyID: replyID });
    case 'unaccept':
      return change(transaction, open, { acceptedReplyID: null });
    case 'remove':
      return remove(transaction, open);
    case 'block':
      return block(transaction, open);
  }
}

/** Changes fields of the thread. Returns whether they differ. */
function change(
  transaction: Transaction,
  { threadID, thread }: Case,
  fields: Partial<Thread>,
): boolean {
  const isSame = Object.entries(fields).every(([key, value]) => Reflect.get(thread, key) === value);
  if (!isSame) transaction.update(refs.thread(threadID).ref, fields);
  return !isSame;
}

/** Removes a post and tells who wrote it why. Returns whether it was there. */
function remove(transaction: Transaction, open: Case): boolean {
  const { actorID, thread, reply, course, reason, at } = open;
  const { userID, deletedAt } = reply ?? thread;
  if (deletedAt !== null) return false;
  const title = thread.title || course.title;
  const removal = { courseID: thread.courseID, authorID: userID, actorID, title, reason, at };
  emptyPost(transaction, open, removal);
  return true;
}

/** Keeps the author of a post from posting in the course. Returns whether that is new. */
async function block(
  transaction: Transaction,
  { thread, reply, course, at }: Case,
): Promise<boolean> {
  const { userID, authorName } = reply ?? thread;
  if (course.teacherIDs.includes(userID))
    throw new HttpsError('failed-precondition', 'A teacher of the course cannot be blocked.');
  const { ref } = refs.discussionBlock(thread.courseID, userID);
  if ((await transaction.get(ref)).exists) return false;
  transaction.set(ref, { userID, name: authorName, blockedAt: at });
  return true;
}
