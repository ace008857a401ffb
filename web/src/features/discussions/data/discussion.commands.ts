import {
  arrayRemove,
  arrayUnion,
  collection,
  doc,
  runTransaction,
  serverTimestamp,
  setDoc,
  updateDoc,
  type DocumentReference,
} from 'firebase/firestore';
import { moderateThread, type ThreadAction } from '@trellis/model/callables/moderate-thread';
import { unblockPoster } from '@trellis/model/callables/unblock-poster';
import {
  postingLimitPath,
  replyPath,
  threadPath,
  threadVotesPath,
} from '@trellis/model/discussions/paths';
import { postingLimit, withPost } from '@trellis/model/discussions/posting-limit';
import type { WrittenReply } from '@trellis/model/discussions/reply';
import type { WrittenThread } from '@trellis/model/discussions/thread';
import type { ThreadPlace } from '@trellis/model/discussions/thread-place';
import { call } from '#web/firebase/callable';
import { decode } from '#web/firebase/decode';
import { firebaseFirestore } from '#web/firebase/firestore';
import { serverClock } from '#web/shared/server-clock';

/** A post of a thread; without a reply the thread itself. */
export type PostAt = { threadID: string; replyID: string | null };

const pathOfPost = ({ threadID, replyID }: PostAt): string =>
  replyID === null ? threadPath(threadID) : replyPath(threadID, replyID);

/** A person has posted as much as the rules allow in an hour. */
class TooManyPosts extends Error {
  readonly code = 'resource-exhausted';
}

/** Begins a thread. Returns its id. Needs a connection, as all posts do: they are counted. */
export async function beginThread(
  words: Pick<WrittenThread, 'userID' | 'courseID' | 'title' | 'text'> & ThreadPlace,
): Promise<string> {
  const { id } = doc(collection(await firebaseFirestore(), 'discussions'));
  await post(words.userID, { threadID: id, replyID: null }, words);
  return id;
}

/** Replies to a thread. Returns the reply's id. */
export async function postReply(
  threadID: string,
  words: Pick<WrittenReply, 'userID' | 'parentID' | 'text'>,
): Promise<string> {
  const db = await firebaseFirestore();
  const { id } = doc(collection(db, threadPath(threadID), 'replies'));
  await post(words.userID, { threadID, replyID: id }, words);
  return id;
}

/** Writes a post together with the count of the hour. */
async function post(uid: string, at: PostAt, words: object): Promise<void> {
  const db = await firebaseFirestore();
  const limitAt = doc(db, postingLimitPath(uid));
  const lastPost = at.replyID === null ? at.threadID : `${at.threadID}/${at.replyID}`;
  await runTransaction(db, async (transaction) => {
    const stored = (await transaction.get(limitAt)).data();
    const before = stored === undefined ? null : decode(postingLimit, stored);
    const next = withPost(before, serverClock.now());
    if (next === null) throw new TooManyPosts();
    const { count } = next;
    // The first time has microseconds, which a date has not.
    if (next.isFirst) transaction.set(limitAt, { startedAt: serverTimestamp(), count, lastPost });
    else transaction.update(limitAt, { count, lastPost });
    transaction.set(doc(db, pathOfPost(at)), {
      ...words,
      ...{ createdAt: serverTimestamp(), editedAt: null, deletedAt: null },
    });
  });
}

const refOf = async (at: PostAt): Promise<DocumentReference> =>
  doc(await firebaseFirestore(), pathOfPost(at));

/** Changes the words of one's own post. */
export async function editPost(at: PostAt, words: { title?: string; text: string }) {
  await updateDoc(await refOf(at), { ...words, editedAt: serverTimestamp() });
}

/** Deletes one's own post; an empty place stays. */
export async function deletePost(at: PostAt) {
  const nothing = at.replyID === null ? { title: '', text: '' } : { text: '' };
  await updateDoc(await refOf(at), { ...nothing, deletedAt: serverTimestamp() });
}

/** Votes for a post of a thread, or takes the vote back. The other votes stay, whether they are known here or not. */
export async function vote(threadID: string, userID: string, postID: string, isFor: boolean) {
  const at = doc(await firebaseFirestore(), threadVotesPath(threadID, userID));
  const posts = isFor ? arrayUnion(postID) : arrayRemove(postID);
  await setDoc(at, { userID, posts }, { merge: true });
}

/** Pins, locks, accepts, removes or blocks; see the callable. */
export const moderate = (at: PostAt, action: ThreadAction, reason = '') =>
  call(moderateThread, { ...at, action, reason });

/** Lets somebody post again in a course, as its staff. */
export const unblock = (courseID: string, uid: string) => call(unblockPoster, { courseID, uid });
