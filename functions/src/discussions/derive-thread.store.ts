import { standingReplies } from '@trellis/model/queries';
import { rankOf, type Thread } from '@trellis/model/discussions/thread';
import { countVotes } from '#functions/discussions/count-votes.store';
import { isLessonOpen } from '#functions/discussions/is-lesson-open.store';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';

/** The fields of a thread that follow from other documents. */
export type DerivedThread = Pick<
  Thread,
  'authorName' | 'isHidden' | 'replyCount' | 'lastReplyAt' | 'votes' | 'rank' | 'acceptedReplyID'
>;

/** Returns what follows for a thread from its replies, votes, lesson and author. At most nine reads. */
export async function derivedThreadOf(threadID: string, thread: Thread): Promise<DerivedThread> {
  const [profile, isOpen, counted, latest, votes, acceptedReplyID] = await Promise.all([
    read(refs.profile(thread.userID)),
    thread.lessonID === null || isLessonOpen(thread.lessonID),
    queryOf(standingReplies(threadID)).count().get(),
    queryOf(standingReplies(threadID, 1)).get(),
    countVotes(threadID, threadID, thread.userID),
    standingAnswer(threadID, thread.acceptedReplyID),
  ]);
  const replyCount = counted.data().count;
  const [last] = decodeEach(refs.reply(threadID, 'any').schema, latest);
  const lastReplyAt = last?.createdAt ?? null;
  return {
    authorName: profile?.data.displayName ?? '',
    isHidden: !isOpen || (thread.deletedAt !== null && replyCount === 0),
    replyCount,
    lastReplyAt,
    votes,
    rank: rankOf({ ...thread, lastReplyAt }),
    acceptedReplyID,
  };
}

/** Returns the reply that was accepted, unless it was deleted since. */
async function standingAnswer(threadID: string, replyID: string | null): Promise<string | null> {
  if (replyID === null) return null;
  const reply = (await read(refs.reply(threadID, replyID)))?.data;
  return reply === undefined || reply.deletedAt !== null ? null : replyID;
}
