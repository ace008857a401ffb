import { standingReplies } from '@trellis/model/queries';
import { rankOf, termsOf, type Thread } from '@trellis/model/discussions/thread';
import { countVotes } from '#functions/discussions/count-votes.store';
import { isPlaceOpen } from '#functions/discussions/is-place-open.store';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';

/** The fields of a thread that follow from other documents. */
export type DerivedThread = Pick<
  Thread,
  | 'authorName'
  | 'isHidden'
  | 'isListedAtQuestion'
  | 'replyCount'
  | 'lastReplyAt'
  | 'votes'
  | 'rank'
  | 'acceptedReplyID'
  | 'terms'
>;

/** Returns what follows for a thread from its replies, votes, place and author. At most ten reads. */
export async function derivedThreadOf(threadID: string, thread: Thread): Promise<DerivedThread> {
  const [profile, isOpen, counted, latest, votes, acceptedReplyID] = await Promise.all([
    read(refs.profile(thread.userID)),
    isPlaceOpen(thread),
    queryOf(standingReplies(threadID)).count().get(),
    queryOf(standingReplies(threadID, 1)).get(),
    countVotes(threadID, threadID, thread.userID),
    standingAnswer(threadID, thread.acceptedReplyID),
  ]);
  const replyCount = counted.data().count;
  const [last] = decodeEach(refs.reply(threadID, 'any').schema, latest);
  const lastReplyAt = last?.createdAt ?? null;
  const isShown = isOpen && (thread.deletedAt === null || replyCount > 0);
  const isAboutQuestion = thread.quizID !== null;
  const isHidden = !isShown || isAboutQuestion;
  const authorName = profile?.data.displayName ?? '';
  return {
    authorName,
    isHidden,
    isListedAtQuestion: isShown && isAboutQuestion,
    replyCount,
    lastReplyAt,
    votes,
    rank: rankOf({ ...thread, lastReplyAt }),
    acceptedReplyID,
    terms: termsOf({ ...thread, isHidden, authorName }),
  };
}

/** Returns the reply that was accepted, unless it was deleted since. */
async function standingAnswer(threadID: string, replyID: string | null): Promise<string | null> {
  if (replyID === null) return null;
  const reply = (await read(refs.reply(threadID, replyID)))?.data;
  return reply === undefined || reply.deletedAt !== null ? null : replyID;
}
