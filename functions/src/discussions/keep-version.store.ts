import type { Reply } from '@trellis/model/discussions/reply';
import type { Thread } from '@trellis/model/discussions/thread';
import {
  mostVersions,
  versionID,
  type EarlierVersion,
} from '@trellis/model/discussions/earlier-version';
import { versionsOfPost } from '@trellis/model/queries';
import { db } from '#functions/firestore/admin';
import { decode } from '#functions/firestore/decode';
import { queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

/** A post of a thread, which may be the thread itself. */
type Place = { threadID: string; postID: string };

/** What an event says about a post; null if it was not there, or is not there any more. */
type Told = { before: Thread | Reply | null; after: Thread | Reply | null };

/**
 * Follows an event of a post: keeps what an edit replaced, and nothing of a post that was deleted, whatever comes late or twice.
 * Costs nothing without either; an edit costs a read, and one for each version that is kept.
 */
export async function followVersions(place: Place, { before, after }: Told): Promise<void> {
  if (before === null || before.deletedAt !== null) return;
  if (after === null || after.deletedAt !== null) return forgetVersions(place);
  const replaced = versionOf(place, before);
  const { title, text } = versionOf(place, after);
  if (replaced.title === title && replaced.text === text) return;
  await keepVersion(place, replaced);
  await forgetVersions(place, mostVersions);
}

const versionOf = ({ postID }: Place, post: Thread | Reply): EarlierVersion => ({
  ...{ postID, userID: post.userID },
  ...{ title: 'title' in post ? post.title : '', text: post.text },
  writtenAt: post.editedAt ?? post.createdAt,
});

/** Keeps a version of a post that is still there when this commits; a later deletion finds it. */
const keepVersion = ({ threadID, postID }: Place, version: EarlierVersion): Promise<void> =>
  transact(async (transaction) => {
    const postAt = postID === threadID ? refs.thread(threadID) : refs.reply(threadID, postID);
    const post = decode<Thread | Reply>(postAt.schema, await transaction.get(postAt.ref));
    if (post === null || post.deletedAt !== null) return;
    transaction.set(refs.earlierVersion(threadID, versionID(version)).ref, version);
  });

/** Deletes the versions of a post, but for the latest so many. None of those comes back among the latest. */
async function forgetVersions({ threadID, postID }: Place, kept = 0): Promise<void> {
  const { docs } = await queryOf(versionsOfPost(threadID, postID)).select().get();
  const gone = docs.slice(kept);
  if (gone.length === 0) return;
  const batch = db.batch();
  for (const { ref } of gone) batch.delete(ref);
  await batch.commit();
}
