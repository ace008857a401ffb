import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import {
  inOrder,
  readFilters,
  writeFilters,
  type CatalogFilters,
} from '#web/features/catalog/data/catalog-filters';
import type { CatalogCourse } from '#web/data/catalog.queries';
import { indexCourses, searchCourses } from '#web/features/catalog/data/search-courses';

const course = (id: string, title: string, more: Partial<CatalogCourse> = {}): CatalogCourse => ({
  id,
  title,
  summary: '',
  category: 'Science',
  categoryNames: { en: '', ar: '' },
  level: 'beginner',
  language: 'en',
  tags: [],
  thumbnailUrl: '',
  price: 0,
  currency: 'USD',
  lessonCount: 5,
  minutes: 50,
  enrollmentCount: 0,
  ratingAverage: 0,
  ratingCount: 0,
  ratingScore: 0,
  ...more,
});

const index = indexCourses([
  course('plants', 'How plants work', { tags: ['photosynthesis'] }),
  course('cafe', 'Café management', {
    category: 'Business',
    categoryNames: { en: 'Trade', ar: 'الأعمال' },
  }),
  course('sky', 'مدخل إلى سماء الليل', { tags: ['فلك', 'نجوم'] }),
  course('script', 'JavaScript from zero', { tags: ['programming'] }),
  course('type', 'Type Script in depth', { tags: ['web development'] }),
  course('machines', '机器学习入门', { language: 'zh' }),
  course('kanji', 'はじめての日本語とカタカナ', { language: 'ja' }),
  course('thai', 'การเรียนรู้ภาษาไทย', { language: 'th' }),
  course('stars', 'الشمس والنجوم', { summary: 'بالعربية للمبتدئين، كالقمر' }),
  course('statistics', 'Statistics without fear', { summary: 'Plants serve as an example.' }),
]);

test.each([
  ['pla', ['plants', 'statistics'], 'the beginning of a word, a title before a summary'],
  ['PLANTS work', ['plants'], 'all words, in any case'],
  ['photosinthesis', ['plants'], 'a typo'],
  ['photosinth', ['plants'], 'a typo in the beginning of a word'],
  ['statsitics', ['statistics'], 'letters that changed places'],
  ['business', ['cafe'], 'a category as the school calls it'],
  ['trade', ['cafe'], 'a category by its English name'],
  ['اعمال', ['cafe'], 'a category by its Arabic name'],
  ['cafe', ['cafe'], 'no accents'],
  ['CAFÉ', ['cafe'], 'accents'],
  ['السماء', ['sky'], 'an Arabic word with its article'],
  ['سماء', ['sky'], 'the same without'],
  ['سَماء', ['sky'], 'Arabic vowel marks'],
  ['الي الليل', ['sky'], 'other spellings of alef and ya'],
  ['java script', ['script'], 'two words of one that is written together'],
  ['Java Script zero', ['script'], 'the same among others'],
  ['typescript', ['type'], 'one word of two'],
  ['typescr', ['type'], 'the beginning of one word of two'],
  ['webdevelopment', ['type'], 'one word of two in a tag'],
  ['学习', ['machines'], 'a word inside a Chinese phrase'],
  ['器学习入', ['machines'], 'a piece of a Chinese phrase'],
  ['学', ['machines'], 'a single character'],
  ['门', ['machines'], 'the last character'],
  ['习学', [], 'characters in another order'],
  ['日本語', ['kanji'], 'a word inside a Japanese phrase'],
  ['ｶﾀｶﾅ', ['kanji'], 'half-width kana'],
  ['かたかな', [], 'another script of the same sounds'],
  ['เรียน', ['thai'], 'a word inside a Thai phrase'],
  ['ภาษาไทย', ['thai'], 'the last words of a Thai phrase'],
  ['النجوم', ['stars', 'sky'], 'with the article, where “and” stands before it'],
  ['والنجوم', ['stars', 'sky'], 'with “and” and the article, also where they are not'],
  ['العربية', ['stars'], 'after “in”'],
  ['مبتدئين', ['stars'], 'after “for”'],
  ['القمر', ['stars'], 'after “like”'],
  ['zebra', [], 'a word that no course has'],
])('“%s” finds %j: %s', (text, expected) => {
  expect(searchCourses(index, text)).toEqual(expected);
});

it('never throws on any query', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void searchCourses(index, text)));
});

it('restores filters from the URL', () => {
  const filters: fc.Arbitrary<CatalogFilters> = fc.record({
    text: fc.string({ maxLength: 100 }),
    category: fc.constantFrom('', 'Science', 'Art & design'),
    level: fc.constantFrom('', 'beginner', 'advanced'),
    language: fc.constantFrom('', 'ar', 'pt-BR'),
    tag: fc.string({ maxLength: 40 }),
    isFree: fc.boolean(),
    order: fc.constantFrom('', 'rated'),
  });
  fc.assert(
    fc.property(filters, (value) => {
      const address = new URLSearchParams(writeFilters(value).toString());
      expect(readFilters(address)).toEqual(value);
    }),
  );
});

it('ignores invalid URL parameters', () => {
  const none = readFilters(new URLSearchParams());
  expect(readFilters(new URLSearchParams('level=wizard&price=cheap'))).toEqual(none);
  expect(readFilters(new URLSearchParams(`q=${'x'.repeat(9000)}`)).text).toHaveLength(100);
});

it('puts the best rated courses first when that was chosen, and keeps the order otherwise', () => {
  const rated = [2, 4.5, 3].map((ratingScore) => course('a', 'A', { ratingScore }));
  const scores = (address: string) =>
    inOrder(rated, readFilters(new URLSearchParams(address))).map(({ ratingScore }) => ratingScore);
  expect(scores('order=rated')).toEqual([4.5, 3, 2]);
  expect(scores('')).toEqual([2, 4.5, 3]);
});
