import { expect, it } from 'vitest';
import { category } from '#model/content/category';
import { course } from '#model/content/course';
import { categoriesHaveLocalNames } from '#model/content/category-migrations';
import { catalogEntry } from '#model/content/catalog';
import { lifted, readStored } from '#model/stored';

const stored = { name: 'Science', slug: 'science', order: 1 };

it('reads a category that was stored with one name', () => {
  expect(readStored(category, stored)).toEqual({ ...stored, names: { en: '', ar: '' } });
});

it('leaves alone a category that has names, and a part of one', () => {
  const names = { en: 'Science', ar: 'العلوم' };
  expect(readStored(category, { ...stored, names })).toEqual({ ...stored, names });
  expect(lifted(category, { name: 'Science' })).toEqual({ name: 'Science' });
  expect(categoriesHaveLocalNames.isDue(categoriesHaveLocalNames.lift(stored))).toBe(false);
});

it('reads courses and catalogue entries that know no names of their category', () => {
  const none = { en: '', ar: '' };
  expect(course.shape.categoryNames.parse(undefined)).toEqual(none);
  expect(catalogEntry.shape.categoryNames.parse(undefined)).toEqual(none);
});
