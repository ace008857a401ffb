import { expect, it } from 'vitest';
import { branchesOf, type StoredReply } from '#web/features/discussions/logic/reply-tree';

const reply = (id: string, parentID: string | null = null): StoredReply => ({
  ...{ id, parentID, userID: 'otto', text: id, editedAt: null, deletedAt: null },
  ...{ createdAt: new Date(0), authorName: 'Otto', votes: 0, isRemoved: false },
});
const shapeOf = (replies: StoredReply[]) =>
  branchesOf(replies).map(({ reply: { id }, answers, isTorn }) => [
    id,
    answers.map((answer) => answer.id),
    isTorn,
  ]);

it('puts answers below the reply that they hang on, oldest first', () => {
  const latestFirst = [reply('e', 'd'), reply('d', 'a'), reply('c'), reply('b', 'a'), reply('a')];
  expect(shapeOf(latestFirst)).toEqual([
    ['a', ['b', 'd', 'e'], false],
    ['c', [], false],
  ]);
});

it('keeps answers to replies that are not loaded', () => {
  expect(shapeOf([reply('d', 'c'), reply('c', 'gone')])).toEqual([['c', ['d'], true]]);
});

it('keeps replies whose parents were forged to be each other', () => {
  expect(shapeOf([reply('b', 'a'), reply('a', 'b')]).map(([id]) => id)).toEqual(['a', 'b']);
});
