import { readUntil, type DiscussionMarks } from '@trellis/model/discussions/discussion-marks';
import type { ThreadFilter } from '@trellis/model/discussions/queries';
import { activeAtOf, type Thread } from '@trellis/model/discussions/thread';
import { findAll } from '#web/shared/fold-text';

export type StoredThread = Thread & { id: string };

/** Returns whether something happened in a thread since a person read it last. */
export const isUnread = (thread: StoredThread, marks: DiscussionMarks): boolean =>
  activeAtOf(thread).getTime() > readUntil(marks, thread.id);

/** Returns whether a filter lets a thread through, as a query with it does. */
const isOf = (thread: StoredThread, filter: ThreadFilter): boolean =>
  (filter.userID ?? thread.userID) === thread.userID &&
  (filter.lessonID ?? thread.lessonID) === thread.lessonID &&
  (filter.blockID ?? thread.blockID) === thread.blockID &&
  (filter.isUnanswered === undefined || thread.replyCount === 0);

/** Returns those threads of a filter whose title, text or author has all words of a search; all of them without one. */
export function matchingThreads(
  threads: StoredThread[],
  search: string,
  filter: ThreadFilter,
): StoredThread[] {
  const words = search.split(/\s+/).filter((word) => word !== '');
  return threads
    .filter((thread) => isOf(thread, filter))
    .filter(({ title, text, authorName }) =>
      words.every((word) => findAll(`${title}\n${text}\n${authorName}`, word).length > 0),
    );
}
