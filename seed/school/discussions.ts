import type { WrittenReply } from '@trellis/model/discussions/reply';
import { rankOf, type Thread } from '@trellis/model/discussions/thread';
import { noMarks } from '@trellis/model/discussions/discussion-marks';
import {
  discussionMarksPath,
  profilePath,
  replyPath,
  threadPath,
  threadVotesPath,
} from '@trellis/model/paths';
import type { Documents } from '#seed/documents';

const hour = 3_600_000;

type Words = { by: string; text: string; votes?: string[]; answers?: number };
type Talk = {
  courseID: string;
  lessonID?: string;
  title: string;
  /** The first is the thread's own. */
  posts: [Words, ...Words[]];
  isPinned?: true;
  isLocked?: true;
  /** Which reply answers it. */
  accepted?: number;
};

const talks: Talk[] = [
  {
    courseID: 'how-plants-work',
    title: 'Introduce yourself',
    isPinned: true,
    posts: [
      {
        by: 'teacher1',
        text: 'Welcome! Tell us **which plant** is on your window sill, and what you would like to find out.',
        votes: ['student1', 'student2'],
      },
      { by: 'student2', text: 'A fern that loses leaves. I would like to know why.' },
      { by: 'student1', text: 'Basil, from the supermarket. It never survives for long.' },
    ],
  },
  {
    courseID: 'how-plants-work',
    title: 'Why do leaves turn yellow first at the bottom?',
    posts: [
      {
        by: 'student2',
        text: 'On my tomato the *lowest* leaves turn yellow, the ones at the top stay green:\n\n- it stands in the sun,\n- I water it every day.\n\nIs that too much water?',
        votes: ['student1'],
      },
      {
        by: 'student1',
        text: 'Mine does that too. Could it be the pot?',
      },
      {
        by: 'teacher1',
        text: 'It is short of nitrogen. Nitrogen is **mobile**: the plant moves it from old leaves to young ones.\n\n> the ones at the top stay green\n\nThat is the sign. Iron, which is not mobile, shows at the top first.',
        votes: ['student1', 'student2'],
      },
      { by: 'student2', text: 'Thank you, that explains it!', answers: 2 },
    ],
    accepted: 2,
  },
  {
    courseID: 'how-plants-work',
    title: 'هل تنام النباتات؟',
    posts: [
      {
        by: 'student1',
        text: 'لاحظت أن أوراق نبتتي **تنطوي** ليلًا. هل هذا نوم؟',
        votes: ['student2'],
      },
    ],
  },
];

/** Adds what people say about courses of the demo school, with what functions derive from it. */
export function addDiscussions(documents: Documents, now: Date): void {
  talks.forEach((talk, index) => addTalk(documents, talk, index, now));
  const marks = { ...noMarks('how-plants-work'), followsCourse: true };
  documents.set(discussionMarksPath('teacher1', 'how-plants-work'), marks);
}

function addTalk(documents: Documents, talk: Talk, index: number, now: Date): void {
  const threadID = `thread-${index + 1}`;
  const [first, ...replies] = talk.posts;
  const nameOf = (uid: string) => String(documents.get(profilePath(uid))?.['displayName'] ?? '');
  const timeOf = (number: number) =>
    new Date(now.getTime() - ((index + 2) * 26 - number * 2) * hour);
  const idOf = (number: number) => `reply-${number}`;
  const writtenOf = ({ by, text }: Words, number: number) => ({
    ...{ userID: by, text, createdAt: timeOf(number), editedAt: null, deletedAt: null },
  });
  replies.forEach((words, at) => {
    const reply: WrittenReply = {
      ...writtenOf(words, at + 1),
      parentID: words.answers === undefined ? null : idOf(words.answers),
    };
    const derived = {
      authorName: nameOf(words.by),
      votes: words.votes?.length ?? 0,
      isRemoved: false,
    };
    documents.set(replyPath(threadID, idOf(at + 1)), { ...reply, ...derived });
  });
  const isPinned = talk.isPinned ?? false;
  const lastReplyAt = replies.length === 0 ? null : timeOf(replies.length);
  const thread: Thread = {
    ...writtenOf(first, 0),
    courseID: talk.courseID,
    lessonID: talk.lessonID ?? null,
    title: talk.title,
    authorName: nameOf(first.by),
    isHidden: false,
    replyCount: replies.length,
    lastReplyAt,
    votes: first.votes?.length ?? 0,
    rank: rankOf({ isPinned, lastReplyAt, createdAt: timeOf(0) }),
    isPinned,
    isLocked: talk.isLocked ?? false,
    isRemoved: false,
    acceptedReplyID: talk.accepted === undefined ? null : idOf(talk.accepted),
  };
  documents.set(threadPath(threadID), thread);
  addVotes(documents, threadID, talk, idOf);
}

function addVotes(
  documents: Documents,
  threadID: string,
  { posts }: Talk,
  idOf: (number: number) => string,
): void {
  const voted = new Map<string, string[]>();
  posts.forEach(({ votes = [] }, number) => {
    for (const uid of votes)
      voted.set(uid, [...(voted.get(uid) ?? []), number === 0 ? threadID : idOf(number)]);
  });
  for (const [userID, ids] of voted)
    documents.set(threadVotesPath(threadID, userID), { userID, posts: ids });
}
