import type { Reply } from '@trellis/model/discussions/reply';
import { countVotes } from '#functions/discussions/count-votes.store';
import { changesOf } from '#functions/firestore/changes';
import { decode, storedFieldsOf } from '#functions/firestore/decode';
import { read, refs } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** Returns what follows for a reply from its votes and its author. At most four reads. */
export async function derivedReplyOf(
  threadID: string,
  replyID: string,
  { userID }: Reply,
): Promise<Pick<Reply, 'authorName' | 'votes'>> {
  const [profile, votes] = await Promise.all([
    read(refs.profile(userID)),
    countVotes(threadID, replyID, userID),
  ]);
  return { authorName: profile?.data.displayName ?? '', votes };
}

/** Updates what functions derive for a reply, like `syncThread`. */
export const syncReply = (threadID: string, replyID: string): Promise<void> =>
  retryWithBackoff(async () => {
    while (await syncOnce(threadID, replyID));
  });

/** Returns whether it wrote. */
async function syncOnce(threadID: string, replyID: string): Promise<boolean> {
  const { ref, schema } = refs.reply(threadID, replyID);
  const snapshot = await ref.get();
  const reply = decode(schema, snapshot);
  if (reply === null || snapshot.updateTime === undefined) return false;
  const derived = await derivedReplyOf(threadID, replyID, reply);
  const changes = changesOf(storedFieldsOf(snapshot), derived);
  if (changes === null) return false;
  await ref.update(changes, { lastUpdateTime: snapshot.updateTime });
  return true;
}
