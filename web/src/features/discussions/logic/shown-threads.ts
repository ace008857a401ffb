import { readUntil, type DiscussionMarks } from '@trellis/model/discussions/discussion-marks';
import { activeAtOf, type Thread } from '@trellis/model/discussions/thread';
import { findAll } from '#web/shared/fold-text';

export type StoredThread = Thread & { id: string };

/** Returns whether something happened in a thread since a person read it last. */
export const isUnread = (thread: StoredThread, marks: DiscussionMarks): boolean =>
  activeAtOf(thread).getTime() > readUntil(marks, thread.id);

/** Returns the threads whose title or text has all words of a search; all of them without one. */
export function matchingThreads(threads: StoredThread[], search: string): StoredThread[] {
  const words = search.split(/\s+/).filter((word) => word !== '');
  return threads.filter(({ title, text, authorName }) =>
    words.every((word) => findAll(`${title}\n${text}\n${authorName}`, word).length > 0),
  );
}
