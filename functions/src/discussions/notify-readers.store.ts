import type { Reply } from '@trellis/model/discussions/reply';
import type { Thread } from '@trellis/model/discussions/thread';
import type { DiscussionNews } from '@trellis/model/notification';
import { followersOfCourse, followersOfThread, type QuerySpec } from '@trellis/model/queries';
import { findMentioned } from '#functions/discussions/find-mentioned.store';
import { isPlaceOpen } from '#functions/discussions/is-place-open.store';
import { notifyReader } from '#functions/discussions/notify-reader.store';
import { queryOf } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { limitConcurrency } from '#functions/runtime/limit-concurrency';

/** How many followers one post tells at most. */
const mostFollowers = 500;

/** How many people are told at once. */
const width = 20;

/** Tells those who follow a course of a new thread, and whom it mentions. Costs some reads for each of them. */
export const notifyOfThread = (threadID: string, thread: Thread): Promise<void> =>
  notifyAll({ ...thread, id: threadID }, { ...thread, id: threadID }, 'thread', () =>
    followersIn(thread.courseID, followersOfCourse(thread.courseID, mostFollowers)),
  );

/** Tells the author and the followers of a thread of a reply, and whom it mentions. Costs some reads for each of them. */
export async function notifyOfReply(
  threadID: string,
  replyID: string,
  reply: Reply,
): Promise<void> {
  const thread = (await read(refs.thread(threadID)))?.data;
  if (thread === undefined) return;
  const { courseID, userID } = thread;
  await notifyAll({ ...thread, id: threadID }, { ...reply, id: replyID }, 'reply', async () => [
    userID,
    ...(await followersIn(courseID, followersOfThread(threadID, mostFollowers))),
  ]);
}

async function notifyAll(
  thread: Thread & { id: string },
  post: Pick<Reply, 'userID' | 'text' | 'createdAt'> & { id: string },
  about: DiscussionNews['about'],
  findFollowers: () => Promise<string[]>,
): Promise<void> {
  const [mentioned, followers, course, author] = await Promise.all([
    findMentioned(post.text),
    findFollowers(),
    read(refs.course(thread.courseID)),
    read(refs.profile(post.userID)),
  ]);
  if (course === null) return;
  const news = {
    thread,
    course: course.data,
    quiz: thread.quizID === null ? null : ((await read(refs.quiz(thread.quizID)))?.data ?? null),
    isOpen: await isPlaceOpen(thread),
    postID: post.id,
    from: author?.data.displayName ?? '',
    at: post.createdAt,
  };
  const receivers = new Map([
    ...followers.map((uid) => [uid, about] as const),
    ...mentioned.map((uid) => [uid, 'mention'] as const),
  ]);
  receivers.delete(post.userID);
  const tell = limitConcurrency(width, (uid: string) =>
    notifyReader(uid, receivers.get(uid) ?? about, news),
  );
  await Promise.all([...receivers.keys()].map(tell));
}

/** Returns whose marks of a course a query finds. */
async function followersIn(courseID: string, query: QuerySpec): Promise<string[]> {
  const { docs } = await queryOf(query).select().get();
  return docs.flatMap(({ id, ref }) => (id === courseID ? (ref.parent.parent?.id ?? []) : []));
}
