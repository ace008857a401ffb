import type { Transaction } from 'firebase-admin/firestore';
import { notificationID, type Notification } from '@trellis/model/notification';
import { refs } from '#functions/firestore/typed-refs';

/** A post of a thread; without a reply the thread itself. */
type Place = { threadID: string; replyID: string | null };

/** Who wrote a post, and why and by whom it is removed. */
type Removal = {
  courseID: string;
  authorID: string;
  actorID: string;
  /** The title of the thread, or of the course if the thread has none any more. */
  title: string;
  reason: string;
  at: Date;
};

/**
 * Leaves an empty place where staff removed a post, since others may have replied to it, and tells who wrote it why, whatever they
 * have muted: it was theirs. Whoever removes their own is told nothing.
 */
export function emptyPost(transaction: Transaction, place: Place, removal: Removal): void {
  const { threadID, replyID } = place;
  const empty = { text: '', deletedAt: removal.at, isRemoved: true };
  if (replyID === null) transaction.update(refs.thread(threadID).ref, { ...empty, title: '' });
  else transaction.update(refs.reply(threadID, replyID).ref, empty);
  if (removal.authorID !== removal.actorID) tellAuthor(transaction, place, removal);
}

/** Tells the author of a post why it was removed. The id names the post, which is removed once. */
function tellAuthor(
  transaction: Transaction,
  { threadID, replyID }: Place,
  { courseID, authorID, title, reason, at }: Removal,
): void {
  const notification: Notification = {
    ...{ kind: 'discussion', itemID: courseID, title, createdAt: at, readAt: null },
    note: { about: 'post_removed', from: '', item: '', text: reason },
  };
  const cause = `removed:${replyID ?? threadID}`;
  const id = notificationID('discussion', courseID, cause);
  transaction.set(refs.notification(authorID, id).ref, notification);
}
