import type { Course } from '@trellis/model/content/course';
import { noMarks } from '@trellis/model/discussions/discussion-marks';
import type { Thread } from '@trellis/model/discussions/thread';
import type { DiscussionNews, Notification } from '@trellis/model/notification';
import { notificationID } from '@trellis/model/notification';
import { isLearning, type Enrollment } from '@trellis/model/progress/enrollment';
import type { User } from '@trellis/model/user';
import { decode } from '#functions/firestore/decode';
import { refs, type TypedRef } from '#functions/firestore/typed-refs';
import { transact } from '#functions/runtime/transact';

/** What is new in a thread. */
export type News = {
  thread: Thread & { id: string };
  course: Course;
  /** Whether learners can study what the thread is about. */
  isOpen: boolean;
  /** The post that says it. */
  postID: string;
  from: string;
  at: Date;
};

/**
 * Tells somebody what is new in a thread, unless they may not read it or have muted it. There is one notification for all
 * replies to a thread and one for all new threads of a course: later news replace earlier ones, in whatever order
 * they come, so that nobody is flooded. Who is mentioned is told of each mention once. Five reads at most.
 */
export const notifyReader = (
  uid: string,
  about: DiscussionNews['about'],
  { thread, course, isOpen, postID, from, at }: News,
): Promise<void> =>
  transact(async (transaction) => {
    const { courseID } = thread;
    const cause = { reply: thread.id, thread: 'new', mention: `@${postID}` }[about];
    const places = {
      user: refs.user(uid),
      enrollment: refs.enrollment(uid, courseID),
      marks: refs.discussionMarks(uid, courseID),
      told: refs.notification(uid, notificationID('discussion', courseID, cause)),
    };
    const found = await transaction.getAll(...Object.values(places).map(({ ref }) => ref));
    const stored = <T>({ ref, schema }: TypedRef<T>): T | null =>
      decode(
        schema,
        found.find((snapshot) => snapshot.ref.path === ref.path),
      );
    const user = stored(places.user);
    if (!mayRead(uid, user, course, stored(places.enrollment), isOpen)) return;
    const { isMuted, muted } = stored(places.marks) ?? noMarks(courseID);
    const isQuiet = isMuted || muted.includes(thread.id);
    if (isQuiet || user?.settings.mutedNotifications.includes('discussion')) return;
    const told = stored(places.told);
    if (told !== null && told.createdAt >= at) return;
    const news: Notification = {
      kind: 'discussion',
      itemID: courseID,
      title: about === 'thread' ? course.title : thread.title,
      createdAt: at,
      readAt: null,
      discussion: { about, threadID: thread.id, from },
    };
    transaction.set(places.told.ref, news);
  });

/** Returns whether somebody may read a thread, like `mayDiscuss` in the rules. */
function mayRead(
  uid: string,
  user: User | null,
  course: Course,
  enrollment: Enrollment | null,
  isOpen: boolean,
): boolean {
  if (user === null || !user.isActive) return false;
  const teaches = user.role === 'teacher' && course.teacherIDs.includes(uid);
  if (teaches || user.role === 'admin') return true;
  const learns = enrollment !== null && isLearning(enrollment.status);
  return learns && isOpen && ['published', 'archived'].includes(course.status);
}
