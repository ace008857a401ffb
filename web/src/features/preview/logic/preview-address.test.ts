import { expect, test } from 'vitest';
import { previewAddress } from '#web/features/preview/logic/preview-address';

test.each([
  ['/courses/a', '/teach/courses/a/preview'],
  ['/courses/a/lessons/one', '/teach/courses/a/preview/lessons/one'],
  ['/courses/a/quizzes/two', '/teach/courses/a/preview/quizzes/two'],
  ['/courses/ab', '/courses/ab'],
  ['/courses/b/lessons/one', '/courses/b/lessons/one'],
  ['/courses/a/quizzes/two/attempts/1', '/courses/a/quizzes/two/attempts/1'],
  ['/settings', '/settings'],
])('leads from %s to %s', (learners, preview) => {
  expect(previewAddress('a', learners)).toBe(preview);
});
