import { expect, test } from 'vitest';
import { courseStatus } from '#model/content/course';
import { isAllowedChange } from '#model/content/course-status';

const statuses = courseStatus.options;

test.each([
  ['draft', 0, ['draft', 'published', 'trashed']],
  ['draft', 3, ['draft', 'published']],
  ['published', 0, ['draft', 'published', 'archived', 'trashed']],
  ['published', 3, ['published', 'archived']],
  ['archived', 0, ['draft', 'published', 'archived', 'trashed']],
  ['archived', 3, ['published', 'archived']],
  ['trashed', 0, ['draft', 'trashed']],
  ['trashed', 3, ['draft', 'trashed']],
] as const)('lets a course that is %s, with %i enrolments, become %j', (status, count, after) => {
  const course = { status, enrollmentCount: count };
  expect(statuses.filter((next) => isAllowedChange(course, next))).toEqual(after);
});
