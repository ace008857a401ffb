import { noMarks } from '@trellis/model/discussions/discussion-marks';
import type { Thread } from '@trellis/model/discussions/thread';
import type { DiscussionNews, Notification } from '@trellis/model/notification';
import { notificationID } from '@trellis/model/notification';
import { mayRead, type Read } from '#functions/discussions/may-read.store';
import { readAll, refs } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/** What is new in a thread. */
export type News = Read & {
  thread: Thread & { id: string };
  /** The post that says it. */
  postID: string;
  from: string;
  at: Date;
};

/**
 * Tells somebody what is new in a thread, unless they may not read it or have muted it. There is one notification for all
 * replies to a thread and one for all new threads of a course: later news replace earlier ones, in whatever order
 * they come, so that nobody is flooded. Who is mentioned is told of each mention once. Four reads, and
 * those of `mayRead`.
 */
export const notifyReader = (
  uid: string,
  about: DiscussionNews['about'],
  news: News,
): Promise<void> =>
  retryWithBackoff(async () => {
    const { thread, course, postID, from, at } = news;
    const { courseID } = thread;
    const cause = { reply: thread.id, thread: 'new', mention: `@${postID}` }[about];
    const places = {
      user: refs.user(uid),
      enrollment: refs.enrollment(uid, courseID),
      marks: refs.discussionMarks(uid, courseID),
      told: refs.notification(uid, notificationID('discussion', courseID, cause)),
    };
    const stored = await readAll(...Object.values(places));
    const user = stored(places.user)?.data ?? null;
    const enrollment = stored(places.enrollment)?.data ?? null;
    if (user === null) return;
    const { isMuted, muted } = stored(places.marks)?.data ?? noMarks(courseID);
    if (isMuted || muted.includes(thread.id)) return;
    if (user.settings.mutedNotifications.includes('discussion')) return;
    if (!(await mayRead(uid, user, enrollment, news))) return;
    const notification: Notification = {
      kind: 'discussion',
      itemID: courseID,
      title: about === 'thread' ? course.title : thread.title,
      createdAt: at,
      readAt: null,
      discussion: { about, threadID: thread.id, from },
    };
    const told = stored(places.told);
    if (told === null) return void (await places.told.ref.create(notification));
    if (told.data.createdAt >= at) return;
    await places.told.ref.update({ ...notification }, { lastUpdateTime: told.updateTime });
  });
