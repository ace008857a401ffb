import { derivedThreadOf } from '#functions/discussions/derive-thread.store';
import { derivedReplyOf } from '#functions/discussions/sync-reply.store';
import { db } from '#functions/firestore/admin';
import { decodeEach } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** Yields every thread and reply that differs from the replies, votes, lesson and author it follows from. */
export async function* discussionMismatches(): AsyncGenerator<Mismatch> {
  const at = refs.thread('any');
  for (const { id, ...thread } of decodeEach(at.schema, await at.ref.parent.get()))
    yield* await compare(refs.thread(id), await derivedThreadOf(id, thread), false, true);
  const { docs } = await db.collectionGroup('replies').get();
  for (const snapshot of docs) {
    const threadID = snapshot.ref.parent.parent!.id;
    const replyAt = refs.reply(threadID, snapshot.id);
    for (const { id, ...reply } of decodeEach(replyAt.schema, { docs: [snapshot] }))
      yield* await compare(replyAt, await derivedReplyOf(threadID, id, reply), false, true);
  }
}
