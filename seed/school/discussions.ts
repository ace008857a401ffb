import type { WrittenReply } from '@trellis/model/discussions/reply';
import { rankOf, termsOf, type Thread } from '@trellis/model/discussions/thread';
import { nowhere } from '@trellis/model/discussions/thread-place';
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
  title: string;
  /** The first is the thread's own. */
  posts: [Words, ...Words[]];
  isPinned?: true;
  /** Which reply answers it. */
  accepted?: number;
};

const courseID = 'design-for-everyone';

const talks: Talk[] = [
  {
    title: 'Introduce yourself',
    isPinned: true,
    posts: [
      {
        by: 'teacher1',
        text: 'Welcome! Show us **one thing** near you that is hard to use, and say for whom.',
        votes: ['student1', 'student2'],
      },
      {
        by: 'student2',
        text: 'The ticket machine at my station: the screen is unreadable in the sun.',
      },
      { by: 'student1', text: 'My kettle. I burn my fingers with the left hand only.' },
    ],
  },
  {
    title: 'Is grey text ever readable enough?',
    posts: [
      {
        by: 'student2',
        text: 'On many sites the *least* important text is light grey:\n\n- it looks calm,\n- my father cannot read it.\n\nIs there a rule?',
        votes: ['student1'],
      },
      { by: 'student1', text: 'I squint at it as well. Could it be the screen?' },
      {
        by: 'teacher1',
        text: 'There is: text needs a contrast of **4.5 to 1** with what is behind it.\n\n> it looks calm\n\nSmaller or lighter by weight looks calm, too, and stays readable.',
        votes: ['student1', 'student2'],
      },
      { by: 'student2', text: 'Thank you, I can measure that!', answers: 2 },
    ],
    accepted: 2,
  },
  {
    title: 'هل تنعكس الأيقونات في الواجهات العربية؟',
    posts: [
      {
        by: 'student1',
        text: 'سهم «التالي» يشير إلى **اليسار** عندنا. هل تنعكس كل الأيقونات؟',
        votes: ['student2'],
      },
    ],
  },
];

/** Adds what people say about courses of the demo school, with what functions derive from it. */
export function addDiscussions(documents: Documents, now: Date): void {
  talks.forEach((talk, index) => addTalk(documents, talk, index, now));
  const marks = { ...noMarks(courseID), followsCourse: true };
  documents.set(discussionMarksPath('teacher1', courseID), marks);
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
    courseID,
    ...nowhere,
    title: talk.title,
    authorName: nameOf(first.by),
    isHidden: false,
    isListedAtQuestion: false,
    replyCount: replies.length,
    lastReplyAt,
    votes: first.votes?.length ?? 0,
    rank: rankOf({ isPinned, lastReplyAt, createdAt: timeOf(0) }),
    isPinned,
    isLocked: false,
    isRemoved: false,
    acceptedReplyID: talk.accepted === undefined ? null : idOf(talk.accepted),
    terms: [],
  };
  documents.set(threadPath(threadID), { ...thread, terms: termsOf(thread) });
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
