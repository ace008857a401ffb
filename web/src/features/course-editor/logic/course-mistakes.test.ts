import { expect, it, test } from 'vitest';
import { prerequisiteCourse } from '@trellis/model/content/prerequisites';
import { courseOfFerns } from '#web/testing/course-of-ferns';
import { draftOf, type CourseDraft } from '#web/features/course-editor/logic/course-draft';
import { mistakesIn } from '#web/features/course-editor/logic/course-mistakes';
import { prerequisiteOf } from '#web/features/course-editor/logic/prerequisite';

const draft = draftOf(courseOfFerns());

it('finds nothing in a course as it is stored', () =>
  expect(mistakesIn(draft, 'ferns')).toEqual({}));

it('finds nothing in the longest texts', () => {
  const rows = (count: number, length: number) =>
    Array.from({ length: count }, (_, i) => `${i}${'x'.repeat(length - 1)}`);
  const longest = {
    title: 'x'.repeat(120),
    description: 'x'.repeat(2000),
    duration: 'x'.repeat(40),
    slug: 'x'.repeat(80),
    price: '1000000',
    certificate: '100',
    tags: rows(8, 40),
    prerequisites: rows(8, 200),
    outcomes: rows(8, 200),
    teacherIDs: rows(10, 20),
    thumbnailUrl: `https://${'x'.repeat(1992)}`,
  };
  expect(mistakesIn({ ...draft, ...longest }, 'ferns')).toEqual({});
});

const cases: [keyof CourseDraft, Partial<CourseDraft>, string, number?][] = [
  ['title', { title: '' }, 'empty'],
  ['title', { title: 'x'.repeat(125) }, 'tooLong', 5],
  ['title', { title: 'a\u202eb' }, 'odd'],
  ['description', { description: 'x'.repeat(2001) }, 'tooLong', 1],
  ['duration', { duration: '' }, 'empty'],
  ['slug', { slug: 'Not a slug' }, 'slug'],
  ['slug', { slug: 'a--b' }, 'slug'],
  ['price', { price: 'much' }, 'price'],
  ['price', { price: '49.50', currency: 'JPY' }, 'priceWhole'],
  ['price', { price: '49.5000', currency: 'KWD' }, 'priceThousandths'],
  ['price', { price: '1000001' }, 'priceHigh', 1_000_000],
  ['price', { price: '100000001', currency: 'JPY' }, 'priceHigh', 100_000_000],
  ['price', { price: '100001', currency: 'KWD' }, 'priceHigh', 100_000],
  ['currency', { currency: 'usd' }, 'odd'],
  ['certificate', { certificate: '' }, 'empty'],
  ['certificate', { certificate: '101' }, 'certificate'],
  ['certificate', { certificate: '69.5' }, 'certificate'],
  ['thumbnailUrl', { thumbnailUrl: 'http://ferns.example/a.png' }, 'thumbnailUrl'],
  ['tags', { tags: ['a', 'a'] }, 'twice'],
  ['tags', { tags: [...'abcdefghij'] }, 'tooMany', 2],
  ['outcomes', { outcomes: ['a', 'x'.repeat(210)] }, 'tooLong', 10],
  ['prerequisites', { prerequisites: ['/courses/ferns How ferns grow'] }, 'itself'],
  ['prerequisites', { prerequisites: ['how-ferns-grow'] }, 'itself'],
];
test.each(cases)('reports of %s for %j: %s', (field, change, mistake, count) => {
  const courseID = change.prerequisites?.[0] === 'how-ferns-grow' ? 'how-ferns-grow' : 'ferns';
  expect(mistakesIn({ ...draft, ...change }, courseID)).toEqual({
    [field]: { text: `studio.mistake.${mistake}`, ...(count && { count }) },
  });
});

it('reads a course among the prerequisites as it was written', () => {
  const other = { courseID: 'Ab3', title: 'نمو السراخس' };
  expect(prerequisiteCourse(prerequisiteOf(other))).toEqual(other);
  expect(prerequisiteCourse('how-ferns-grow')?.courseID).toBe('how-ferns-grow');
  expect(prerequisiteCourse('Some patience')).toBeUndefined();
  expect(prerequisiteOf({ courseID: 'x'.repeat(20), title: 'y'.repeat(300) })).toHaveLength(200);
});
