/** Returns the path of a thread in the discussion of a course. */
export const threadPath = (threadID: string) => `discussions/${threadID}`;
export const replyPath = (threadID: string, replyID: string) =>
  `discussions/${threadID}/replies/${replyID}`;
/** Returns the path of what a post of a thread said before an edit. */
export const earlierVersionPath = (threadID: string, versionID: string) =>
  `discussions/${threadID}/edits/${versionID}`;
/** Returns the path of somebody's votes for posts of a thread. */
export const threadVotesPath = (threadID: string, uid: string) =>
  `discussions/${threadID}/votes/${uid}`;
export const discussionMarksPath = (uid: string, courseID: string) =>
  `users/${uid}/discussion_marks/${courseID}`;
export const postingLimitPath = (uid: string) => `users/${uid}/limits/posting`;
export const discussionBlockPath = (courseID: string, uid: string) =>
  `courses/${courseID}/discussion_blocks/${uid}`;
