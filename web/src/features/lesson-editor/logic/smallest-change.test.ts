import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallestChange } from '#web/features/lesson-editor/logic/smallest-change';

it.each([
  ['one two three', 'one 2 three', { from: 4, to: 7, insert: '2' }],
  ['aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ['aaa', 'aa', { from: 2, to: 3, insert: '' }],
  ['same', 'same', { from: 4, to: 4, insert: '' }],
])('turns %s into %s', (before, after, change) =>
  expect(smallestChange(before, after)).toEqual(change),
);

it('gives the other text for any two', () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const { from, to, insert } = smallestChange(before, after);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  ));
