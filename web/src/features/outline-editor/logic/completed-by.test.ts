import { expect, it } from 'vitest';
import { isCompletedBy, progressBefore } from '#web/features/outline-editor/logic/completed-by';

it.each([
  [['a', 'b'], true],
  [['a', 'b', 'c'], false],
  [['a', 'c'], false],
  [[], false],
])('knows whether who has done %j completes a, b and c without c', (done, expected) => {
  expect(isCompletedBy(done, ['a', 'b', 'c'], ['a', 'b'])).toBe(expected);
});

it('asks for nobody who has less than all others', () => {
  expect(progressBefore(['a', 'b', 'c'], ['a', 'b'])).toBe(66);
  expect(progressBefore(['a', 'b', 'c'], ['a'])).toBe(33);
});

it('completes nothing where no lesson is left', () => {
  expect(isCompletedBy([], ['a'], [])).toBe(false);
});
