import type { DiscussionBlock } from '@trellis/model/discussions/discussion-block';
import type { DiscussionMarks } from '@trellis/model/discussions/discussion-marks';
import type { EarlierVersion } from '@trellis/model/discussions/earlier-version';
import type { PostingLimit } from '@trellis/model/discussions/posting-limit';
import type { Reply, WrittenReply } from '@trellis/model/discussions/reply';
import type { Thread, WrittenThread } from '@trellis/model/discussions/thread';
import { nowhere } from '@trellis/model/discussions/thread-place';
import type { ThreadVotes } from '@trellis/model/discussions/thread-votes';
import { factory, longAgo, wordOf } from '#tests/factories/factory';

const inVideo = { lessonID: 'spore', blockID: 'video-1x2y3z-2', second: 86_400 };
const aboutQuestion = { quizID: 'told', questionID: 'first' };

/** The fields of a thread that its author writes. */
export const aWrittenThread = factory<
  WrittenThread,
  'aboutLesson' | 'inVideo' | 'aboutQuestion' | 'largest'
>(
  () => ({
    userID: 'erin',
    courseID: 'ferns',
    ...nowhere,
    title: 'Do ferns have seeds?',
    text: 'I only see **brown dots** under the leaves.',
    createdAt: longAgo,
    editedAt: null,
    deletedAt: null,
  }),
  {
    aboutLesson: { lessonID: 'spore' },
    inVideo,
    aboutQuestion,
    largest: { ...inVideo, title: wordOf(120), text: wordOf(10_000) },
  },
);

export const aThread = factory<Thread, 'aboutLesson' | 'aboutQuestion' | 'locked' | 'deleted'>(
  () => ({
    ...aWrittenThread(),
    authorName: 'Erin',
    isHidden: false,
    isListedAtQuestion: false,
    replyCount: 0,
    lastReplyAt: null,
    votes: 0,
    rank: longAgo.getTime(),
    isPinned: false,
    isLocked: false,
    isRemoved: false,
    acceptedReplyID: null,
    terms: ['ferns', 'fer'],
  }),
  {
    aboutLesson: { lessonID: 'spore' },
    aboutQuestion: { ...aboutQuestion, isHidden: true, isListedAtQuestion: true },
    locked: { isLocked: true },
    deleted: { title: '', text: '', deletedAt: longAgo },
  },
);

/** The fields of a reply that its author writes. */
export const aWrittenReply = factory<WrittenReply, 'nested' | 'largest'>(
  () => ({
    userID: 'otto',
    parentID: null,
    text: 'No: the dots hold spores.',
    createdAt: longAgo,
    editedAt: null,
    deletedAt: null,
  }),
  { nested: { parentID: 'dots' }, largest: { text: wordOf(10_000) } },
);

export const aReply = factory<Reply, 'deleted'>(
  () => ({ ...aWrittenReply(), authorName: 'Otto', votes: 0, isRemoved: false }),
  { deleted: { text: '', deletedAt: longAgo } },
);

export const aThreadVotes = factory<ThreadVotes, 'none' | 'largest'>(
  () => ({ userID: 'erin', posts: ['dots', 'seeds'] }),
  { none: { posts: [] }, largest: { posts: Array.from({ length: 200 }, () => wordOf(128)) } },
);

export const someMarks = factory<DiscussionMarks, 'none' | 'largest'>(
  () => ({
    courseID: 'ferns',
    followsCourse: true,
    isMuted: false,
    followed: ['seeds'],
    muted: ['dots'],
    read: [`seeds:${longAgo.getTime()}`],
    seenAt: longAgo,
  }),
  {
    none: { followsCourse: false, followed: [], muted: [], read: [], seenAt: null },
    largest: {
      isMuted: true,
      followed: Array.from({ length: 200 }, () => wordOf(128)),
      muted: Array.from({ length: 200 }, () => wordOf(128)),
      read: Array.from({ length: 200 }, () => `${wordOf(128)}:999999999999999`),
    },
  },
);

export const aPostingLimit = factory<PostingLimit, 'full'>(
  () => ({ startedAt: longAgo, count: 1, lastPost: 'seeds' }),
  { full: { count: 30 } },
);

export const aDiscussionBlock = factory<DiscussionBlock, never>(
  () => ({ userID: 'sid', name: 'Sid', blockedAt: longAgo }),
  {},
);

export const anEarlierVersion = factory<EarlierVersion, never>(
  () => ({
    ...{ postID: 'erins', userID: 'erin', title: '', text: 'Yes, seeds.', writtenAt: longAgo },
  }),
  {},
);
