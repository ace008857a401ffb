import type { Thread } from '@trellis/model/discussions/thread';
import { answerItem, countedCause } from '@trellis/model/progress/ledger';
import { read, refs } from '#functions/firestore/typed-refs';
import { recordEvent } from '#functions/progress/record-event.store';

/** Counts an accepted reply for the badges of who wrote it, unless they had asked themselves. One read, and the learner's state. */
export async function countAnswer(
  threadID: string,
  { userID, acceptedReplyID }: Thread,
  at: Date,
): Promise<void> {
  if (acceptedReplyID === null) return;
  const reply = (await read(refs.reply(threadID, acceptedReplyID)))?.data ?? null;
  if (reply === null || reply.userID === userID) return;
  const cause = countedCause('answer', answerItem(threadID, acceptedReplyID), at);
  await recordEvent(reply.userID, { kind: 'causes', causes: [cause] });
}
