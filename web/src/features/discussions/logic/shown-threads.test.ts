import { expect, it } from 'vitest';
import { noMarks, withRead } from '@trellis/model/discussions/discussion-marks';
import type { ThreadFilter } from '@trellis/model/discussions/queries';
import { nowhere } from '@trellis/model/discussions/thread-place';
import {
  isUnread,
  matchingThreads,
  type StoredThread,
} from '#web/features/discussions/logic/shown-threads';

const thread = (changes: Partial<StoredThread>): StoredThread => ({
  ...{ id: 'seeds', userID: 'erin', courseID: 'ferns', title: '', text: '' },
  ...nowhere,
  ...{ createdAt: new Date(5), editedAt: null, deletedAt: null, authorName: 'Erin', rank: 5 },
  ...{
    isHidden: false,
    isListedAtQuestion: false,
    replyCount: 0,
    lastReplyAt: null,
    votes: 0,
    isPinned: false,
  },
  ...{ isLocked: false, isRemoved: false, acceptedReplyID: null, terms: [] },
  ...changes,
});

it('is unread until it was read after its latest reply', () => {
  const replied = thread({ lastReplyAt: new Date(9) });
  const read = (at: number) => withRead(noMarks('ferns'), 'seeds', at);
  expect(isUnread(replied, noMarks('ferns'))).toBe(true);
  expect(isUnread(replied, read(8))).toBe(true);
  expect(isUnread(replied, read(9))).toBe(false);
});

const cafe = thread({ id: 'a', title: 'Café au lait', text: 'For ferns?' });
const other = thread({ id: 'b', title: 'Spores', text: 'cafe' });

it('finds all words in title, text and name, whatever their case and marks', () => {
  expect(matchingThreads([cafe, other], ' CAFE  fern ', {}).map(({ id }) => id)).toEqual(['a']);
  expect(matchingThreads([cafe, other], 'erin', {})).toHaveLength(2);
  expect(matchingThreads([cafe, other], '', {})).toHaveLength(2);
});

it('leaves out what a filter leaves out, since a search asks for all threads', () => {
  const mine = { ...cafe, userID: 'otto', lessonID: 'spore', replyCount: 2 };
  const found = (filter: ThreadFilter) => matchingThreads([mine, other], '', filter);
  expect(found({ userID: 'otto' })).toEqual([mine]);
  expect(found({ lessonID: 'spore' })).toEqual([mine]);
  expect(found({ blockID: 'text' })).toEqual([]);
  expect(found({ isUnanswered: true })).toEqual([other]);
});
