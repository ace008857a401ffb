import { discussionBlock } from '@trellis/model/discussions/discussion-block';
import { discussionMarks } from '@trellis/model/discussions/discussion-marks';
import {
  discussionMarksPath,
  replyPath,
  threadPath,
  threadVotesPath,
} from '@trellis/model/discussions/paths';
import { earlierVersion, mostVersions } from '@trellis/model/discussions/earlier-version';
import {
  blocksOfCourse,
  repliesOfThread,
  threadsFound,
  threadsOfCourse,
  threadsOfQuestion,
  versionsOfPostBy,
  type ThreadFilter,
} from '@trellis/model/discussions/queries';
import { reply } from '@trellis/model/discussions/reply';
import { question } from '@trellis/model/content/quiz';
import { questionPath, takerPath } from '@trellis/model/quiz/paths';
import { taker } from '@trellis/model/quiz/attempt';
import { thread } from '@trellis/model/discussions/thread';
import { threadVotes } from '@trellis/model/discussions/thread-votes';
import { useLivePages } from '#web/firebase/live-pages';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/** How many threads or replies are loaded at once; the rules allow lists of twice as many. */
const pageSize = 15;

/**
 * Returns threads of a course, pinned ones first, then by the latest reply, live: one read each. With a term of a search, all that
 * have it, whatever the filter.
 */
export const useThreads = (courseID: string, filter: ThreadFilter, term: string | null) =>
  useLivePages(
    term === null
      ? threadsOfCourse(courseID, filter, pageSize)
      : threadsFound(courseID, term, pageSize),
    thread,
  );

/** Returns the threads about a question, in the same order, live: one read each. */
export const useThreadsOfQuestion = (
  courseID: string,
  of: Parameters<typeof threadsOfQuestion>[1],
) => useLivePages(threadsOfQuestion(courseID, of, pageSize), thread);

/** Returns a question as its teachers write it, for staff. One read, or none without its quiz. */
export const useQuestion = (quizID: string | null, questionID: string) =>
  useLiveDocument(quizID === null ? null : questionPath(quizID, questionID), question);

/** Returns the latest attempt that somebody has begun. One read, or none without a quiz. */
export const useTaker = (quizID: string | null, uid: string) =>
  useLiveDocument(quizID === null ? null : takerPath(quizID, uid), taker);

/** Returns a thread, live. One read. */
export const useThread = (threadID: string) => useLiveDocument(threadPath(threadID), thread);

/** Returns the replies to a thread, latest first, live, page by page: one read each. */
export const useReplies = (threadID: string) =>
  useLivePages(repliesOfThread(threadID, pageSize), reply);

/** Returns one reply, live. One read, or none without an id. */
export const useReply = (threadID: string, replyID: string | null) =>
  useLiveDocument(replyID === null ? null : replyPath(threadID, replyID), reply);

/** Returns what somebody has read and follows in a course, live. One read. */
export const useMarks = (uid: string, courseID: string) =>
  useLiveDocument(discussionMarksPath(uid, courseID), discussionMarks);

/** Returns for which posts of a thread somebody votes, live. One read. */
export const useVotes = (threadID: string, uid: string) =>
  useLiveDocument(threadVotesPath(threadID, uid), threadVotes);

/** Returns those who may not post in a course, live. One read each. */
export const useBlocks = (courseID: string) =>
  useLiveQuery(blocksOfCourse(courseID, 100), discussionBlock);

/** Returns what a post said before its edits, latest first, live. One read each, at most twenty. */
export const useVersions = (userID: string, threadID: string, postID: string) =>
  useLiveQuery(versionsOfPostBy(userID, threadID, postID, mostVersions), earlierVersion);
