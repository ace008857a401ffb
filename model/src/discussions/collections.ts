import { collection } from '#model/collection';
import { discussionBlock } from '#model/discussions/discussion-block';
import { discussionMarks } from '#model/discussions/discussion-marks';
import {
  discussionBlockPath,
  discussionMarksPath,
  earlierVersionPath,
  postingLimitPath,
  replyPath,
  threadPath,
  threadVotesPath,
} from '#model/discussions/paths';
import { earlierVersion } from '#model/discussions/earlier-version';
import { postingLimit } from '#model/discussions/posting-limit';
import { repliesOfPerson, threadsOfPerson } from '#model/discussions/queries';
import { reply } from '#model/discussions/reply';
import { thread } from '#model/discussions/thread';
import { threadVotes } from '#model/discussions/thread-votes';

const theirs = { kept: 'account', onErasure: { does: 'delete' } } as const;
const placeholder = {
  does: 'anonymise',
  because: 'Others have replied to it: an empty place stays, without name and text.',
} as const;

export const discussionCollections = {
  threads: collection(threadPath, thread, {
    whereOf: (uid) => [{ query: threadsOfPerson(uid) }],
    fields: [
      ...(['userID', 'title', 'text', 'createdAt', 'editedAt', 'deletedAt', 'authorName'] as const),
      'terms',
    ],
    kept: 'account',
    onErasure: placeholder,
  }),
  replies: collection(replyPath, reply, {
    whereOf: (uid) => [{ query: repliesOfPerson(uid) }],
    fields: ['userID', 'text', 'createdAt', 'editedAt', 'deletedAt', 'authorName'],
    kept: 'account',
    onErasure: placeholder,
  }),
  earlierVersions: collection(earlierVersionPath, earlierVersion, {
    ...theirs,
    whereOf: (uid) => [
      { query: { collection: 'edits', isGroup: true, where: [['userID', '==', uid]] } },
    ],
    fields: ['userID', 'title', 'text', 'writtenAt'],
  }),
  threadVotes: collection(threadVotesPath, threadVotes, {
    ...theirs,
    whereOf: (uid) => [
      { query: { collection: 'votes', isGroup: true, where: [['userID', '==', uid]] } },
    ],
    fields: ['id', 'userID', 'posts'],
  }),
  discussionMarks: collection(discussionMarksPath, discussionMarks, {
    ...theirs,
    whereOf: (uid) => [{ query: { collection: `users/${uid}/discussion_marks`, where: [] } }],
    fields: [
      ...(['id', 'courseID', 'followsCourse', 'isMuted', 'followed', 'muted', 'read'] as const),
      'seenAt',
    ],
  }),
  postingLimits: collection(postingLimitPath, postingLimit, {
    ...theirs,
    whereOf: (uid) => [{ document: postingLimitPath(uid) }],
    fields: ['startedAt', 'count', 'lastPost'],
  }),
  discussionBlocks: collection(discussionBlockPath, discussionBlock, {
    ...theirs,
    whereOf: (uid) => [
      { query: { collection: 'discussion_blocks', isGroup: true, where: [['userID', '==', uid]] } },
    ],
    fields: ['id', 'userID', 'name', 'blockedAt'],
  }),
};
