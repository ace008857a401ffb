import { expect, it, test } from 'vitest';
import { gapAnswers } from '#web/features/quiz-editor/logic/gap-answers';

test.each([
  ['a ___ b', 'a ___ b ___', ['x'], ['x', '']],
  ['a ___ b', '___ a ___ b', ['x'], ['', 'x']],
  ['a ___ b ___ c', 'a b ___ c', ['x', 'y'], ['y', 'x']],
  ['a ___ b ___ c', 'a ___ b c', ['x', 'y'], ['x', 'y']],
  ['a ___ b', 'A ___ B', ['x'], ['x']],
  ['', '___ ___', [], ['', '']],
  ['a ____ b ___', 'a ___', ['x', 'y'], ['x', 'y']],
])('keeps answers with their blanks, from %j to %j', (before, after, gaps, expected) =>
  expect(gapAnswers(before, after, gaps)).toEqual(expected),
);

it('returns the answer when a blank is removed by mistake and written again', () => {
  const first = 'a ___ b ___ c';
  const less = gapAnswers(first, 'a __ b ___ c', ['x', 'y']);
  expect(less).toEqual(['y', 'x']);
  expect(gapAnswers('a __ b ___ c', first, less)).toEqual(['x', 'y']);
});
