import type { QuerySpec } from '#model/query';

/** Which threads of a course a list shows: those of a person, of a lesson or one of its blocks, or without a reply. */
export type ThreadFilter = {
  userID?: string;
  lessonID?: string;
  blockID?: string;
  isUnanswered?: true;
};

/** Selects threads of a course that lists show: pinned ones first, then by the latest reply. */
export const threadsOfCourse = (
  courseID: string,
  { userID, lessonID, blockID, isUnanswered }: ThreadFilter,
  limit: number,
): QuerySpec => ({
  collection: 'discussions',
  where: [
    ['courseID', '==', courseID],
    ['isHidden', '==', false],
    ...(userID === undefined ? [] : [['userID', '==', userID] satisfies QuerySpec['where'][0]]),
    ...(lessonID === undefined
      ? []
      : [['lessonID', '==', lessonID] satisfies QuerySpec['where'][0]]),
    ...(blockID === undefined ? [] : [['blockID', '==', blockID] satisfies QuerySpec['where'][0]]),
    ...(isUnanswered ? [['replyCount', '==', 0] satisfies QuerySpec['where'][0]] : []),
  ],
  orderBy: [['rank', 'desc']],
  limit,
});

/** Selects threads of a course that lists show by a term of a search, in the same order. */
export const threadsFound = (courseID: string, term: string, limit: number): QuerySpec => ({
  collection: 'discussions',
  where: [
    ['courseID', '==', courseID],
    ['isHidden', '==', false],
    ['terms', 'array-contains', term],
  ],
  orderBy: [['rank', 'desc']],
  limit,
});

/** Selects the threads about a question of a quiz, in the same order. */
export const threadsOfQuestion = (
  courseID: string,
  { quizID, questionID }: { quizID: string; questionID: string },
  limit: number,
): QuerySpec => ({
  collection: 'discussions',
  where: [
    ['courseID', '==', courseID],
    ['quizID', '==', quizID],
    ['questionID', '==', questionID],
    ['isListedAtQuestion', '==', true],
  ],
  orderBy: [['rank', 'desc']],
  limit,
});

/** Selects the replies to a thread, latest first. */
export const repliesOfThread = (threadID: string, limit: number): QuerySpec => ({
  collection: `discussions/${threadID}/replies`,
  where: [],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects the replies to a thread that are not deleted, latest first; all without a limit. */
export const standingReplies = (threadID: string, limit?: number): QuerySpec => ({
  collection: `discussions/${threadID}/replies`,
  where: [['deletedAt', '==', null]],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects the earlier versions of a post, latest first. */
export const versionsOfPost = (threadID: string, postID: string): QuerySpec => ({
  collection: `discussions/${threadID}/edits`,
  where: [['postID', '==', postID]],
  orderBy: [['writtenAt', 'desc']],
});

/** The same of an author, who may read no others'. */
export const versionsOfPostBy = (
  userID: string,
  threadID: string,
  postID: string,
  limit: number,
): QuerySpec => ({
  collection: `discussions/${threadID}/edits`,
  where: [
    ['postID', '==', postID],
    ['userID', '==', userID],
  ],
  orderBy: [['writtenAt', 'desc']],
  limit,
});

/** Selects those who vote for a post. */
export const votesFor = (threadID: string, postID: string): QuerySpec => ({
  collection: `discussions/${threadID}/votes`,
  where: [['posts', 'array-contains', postID]],
});

export const allThreadsOfCourse = (courseID: string): QuerySpec => ({
  collection: 'discussions',
  where: [['courseID', '==', courseID]],
});

export const allThreadsOfLesson = (lessonID: string): QuerySpec => ({
  collection: 'discussions',
  where: [['lessonID', '==', lessonID]],
});

/** Selects all threads about a quiz, or one of its questions. */
export const allThreadsOfQuiz = (quizID: string, questionID?: string): QuerySpec => ({
  collection: 'discussions',
  where: [
    ['quizID', '==', quizID],
    ...(questionID === undefined
      ? []
      : [['questionID', '==', questionID] satisfies QuerySpec['where'][0]]),
  ],
});

export const threadsOfPerson = (userID: string): QuerySpec => ({
  collection: 'discussions',
  where: [['userID', '==', userID]],
});

export const repliesOfPerson = (userID: string): QuerySpec => ({
  collection: 'replies',
  isGroup: true,
  where: [['userID', '==', userID]],
});

/** Selects the marks of those who follow a thread. */
export const followersOfThread = (threadID: string, limit: number): QuerySpec => ({
  collection: 'discussion_marks',
  isGroup: true,
  where: [['followed', 'array-contains', threadID]],
  limit,
});

/** Selects the marks of those who follow the discussion of a course. */
export const followersOfCourse = (courseID: string, limit: number): QuerySpec => ({
  collection: 'discussion_marks',
  isGroup: true,
  where: [
    ['courseID', '==', courseID],
    ['followsCourse', '==', true],
  ],
  limit,
});

/** Selects those who may not post in the discussion of a course, latest first. */
export const blocksOfCourse = (courseID: string, limit: number): QuerySpec => ({
  collection: `courses/${courseID}/discussion_blocks`,
  where: [],
  orderBy: [['blockedAt', 'desc']],
  limit,
});
