import { isSlug } from '@trellis/model/content/course-slug';
import { expect, test } from 'vitest';
import { authoredCourse } from '@trellis/model/content/course';
import { courseSlugOf, ownSlugOf, slugOf } from '#web/shared/slug-of';

test.each([
  ['How ferns grow', 'how-ferns-grow'],
  ['  Été & Frères! ', 'ete-freres'],
  ['السراخس', 'course-1'],
  ['', 'course-1'],
  [`${'x'.repeat(79)} y`, 'x'.repeat(79)],
  ['---', 'course-1'],
])('derives from %j the slug %s', (title, slug) => {
  expect(slugOf(title, 'course-1')).toBe(slug);
  expect(authoredCourse.shape.slug.safeParse(slug).success).toBe(true);
});

test('adds the beginning of an id to a slug, within 80 characters', () => {
  expect(ownSlugOf('mosses', 'AbCdEfGhIj')).toBe('mosses-abcdefgh');
  const longest = ownSlugOf(`${'a'.repeat(70)}-${'b'.repeat(9)}`, 'AbCdEfGhIj');
  expect(longest).toBe(`${'a'.repeat(70)}-abcdefgh`);
  expect(isSlug(longest)).toBe(true);
});

test('makes a valid slug of an id, whose letters may be capital, where a title has no Latin letters', () => {
  expect(courseSlugOf('السراخس', 'AbCdEfGhIj')).toBe('course-abcdefgh');
});
