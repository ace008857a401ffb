import type { Transaction } from 'firebase-admin/firestore';
import { refs } from '#functions/firestore/typed-refs';

/** A post of a thread; without a reply the thread itself. */
type Place = { threadID: string; replyID: string | null };

/** Leaves an empty place where staff removed a post, since others may have replied to it. */
export function emptyPost(transaction: Transaction, { threadID, replyID }: Place, at: Date): void {
  const empty = { text: '', deletedAt: at, isRemoved: true };
  if (replyID === null) transaction.update(refs.thread(threadID).ref, { ...empty, title: '' });
  else transaction.update(refs.reply(threadID, replyID).ref, empty);
}
