import * as z from 'zod/mini';
import { postID } from '#model/discussions/thread-votes';
import { id, listOf, timestamp } from '#model/fields';

/** How many threads of a course each list of marks can have. */
export const mostMarks = 200;

/**
 * `users/{uid}/discussion_marks/{courseID}`: what a person has read and follows in the discussion of a course, in one
 * document, so that a list needs one read for all of its marks.
 */
export const discussionMarks = z.object({
  courseID: id,
  /** Whether new threads notify. */
  followsCourse: z.boolean(),
  /** Whether nothing in this course notifies. */
  isMuted: z.boolean(),
  /** Threads whose replies notify, beside one's own threads. */
  followed: listOf(postID, mostMarks),
  /** Threads that do not notify, also if they are one's own. */
  muted: listOf(postID, mostMarks),
  /** When threads were last read, each as `{threadID}:{milliseconds}`; latest last. */
  read: listOf(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}:[0-9]{1,15}$/)), mostMarks),
  /** All until this time is read; null if nothing says so. */
  seenAt: z.nullable(timestamp),
});
export type DiscussionMarks = z.infer<typeof discussionMarks>;

/** Returns the marks of somebody who has not made any. */
export const noMarks = (courseID: string): DiscussionMarks => ({
  courseID,
  followsCourse: false,
  isMuted: false,
  followed: [],
  muted: [],
  read: [],
  seenAt: null,
});

/** Returns until when a person has read a thread, in milliseconds; 0 if never. */
export function readUntil({ read, seenAt }: DiscussionMarks, threadID: string): number {
  const line = read.find((one) => one.startsWith(`${threadID}:`));
  const ownTime = line === undefined ? 0 : Number(line.slice(threadID.length + 1));
  return Math.max(ownTime, seenAt?.getTime() ?? 0);
}

/** Returns the marks with a thread read until a time. The oldest ones make room; what they marked is unread again. */
export function withRead(marks: DiscussionMarks, threadID: string, at: number): DiscussionMarks {
  const others = marks.read.filter((line) => !line.startsWith(`${threadID}:`));
  return { ...marks, read: [...others, `${threadID}:${at}`].slice(-mostMarks) };
}
