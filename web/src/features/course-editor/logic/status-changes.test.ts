import { expect, test } from 'vitest';
import { changesFor } from '#web/features/course-editor/logic/status-changes';

test.each([
  ['draft', 0, ['publish', 'trash']],
  ['draft', 2, ['publish']],
  ['published', 0, ['archive', 'draft', 'trash']],
  ['published', 2, ['archive']],
  ['archived', 0, ['publishAgain', 'draft', 'trash']],
  ['archived', 2, ['publishAgain']],
  ['trashed', 0, ['restore']],
] as const)('offers for a course that is %s, with %i enrolments, %j', (status, count, changes) =>
  expect(changesFor({ status, enrollmentCount: count })).toEqual(changes),
);
