import { answerItem } from '@trellis/model/progress/ledger';
import { read, readAll, refs } from '#functions/firestore/typed-refs';
import { recount } from '#functions/progress/recount.store';

/**
 * Counts an accepted reply for the badges of who wrote it while it stands and is accepted. Three reads, those of the ledger, and
 * the learner's state.
 */
export async function countAnswer(threadID: string, replyID: string, at: Date): Promise<void> {
  const reply = (await read(refs.reply(threadID, replyID)))?.data;
  if (reply === undefined) return;
  const itemID = answerItem(threadID, replyID);
  await recount(reply.userID, { kind: 'answer', itemID }, at, () => isAnswer(threadID, replyID));
}

/**
 * Returns whether a reply stands as the accepted answer to somebody else; null if it or its thread is gone for good, with the
 * course or the lesson. Two reads.
 */
export async function isAnswer(threadID: string, replyID: string): Promise<boolean | null> {
  const threadAt = refs.thread(threadID);
  const replyAt = refs.reply(threadID, replyID);
  const stored = await readAll(threadAt, replyAt);
  const thread = stored(threadAt)?.data;
  const reply = stored(replyAt)?.data;
  if (thread === undefined || reply === undefined) return null;
  const isAccepted = thread.acceptedReplyID === replyID && reply.deletedAt === null;
  return isAccepted && reply.userID !== thread.userID;
}
