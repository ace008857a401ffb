import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostSearchTerms, searchTermOf, searchTermsOf } from '#model/text/search-terms';

const finds = (search: string, ...texts: string[]) => {
  const term = searchTermOf(search);
  return term !== null && searchTermsOf(texts).includes(term);
};

it('finds a text by a word, its beginning, and other cases and accents', () => {
  expect(finds('photosynthesis', 'Why is photosynthesis slow?')).toBe(true);
  expect(finds('pho', 'Why is photosynthesis slow?')).toBe(true);
  expect(finds('phot', 'Why is photosynthesis slow?')).toBe(true);
  expect(finds('Éric', 'eric')).toBe(true);
  expect(finds('synthesis', 'Why is photosynthesis slow?')).toBe(false);
});

it('looks up the longest word, since it finds least else', () => {
  expect(searchTermOf('is it slow photosynthesis')).toBe('photo');
});

it('finds words of Arabic with and without the article', () => {
  expect(finds('النبات', 'كيف ينمو نبات صغير')).toBe(true);
  expect(finds('نبات', 'كيف ينمو النبات')).toBe(true);
});

it('finds scripts without spaces by pairs of characters', () => {
  expect(finds('合作', '光合作用很慢')).toBe(true);
  expect(finds('作合', '光合作用很慢')).toBe(false);
});

it.each(['', '  ', 'a', 'is it', '?!', '光'])('has no term for “%s”', (search) => {
  expect(searchTermOf(search)).toBeNull();
});

it('keeps a bounded number of terms, the first texts first', () => {
  const words = Array.from({ length: 2000 }, (_, index) => `w${index.toString(36)}xyz`);
  const terms = searchTermsOf(['Mitochondria', words.join(' ')]);
  expect(terms).toHaveLength(mostSearchTerms);
  expect(terms).toContain('mitoc');
});

it('finds every word of three or more letters that a text has', () => {
  const word = fc.stringMatching(/^[a-zäöéß]{3,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(), (words, at) => {
      expect(finds(words[at % words.length]!, words.join(', '))).toBe(true);
    }),
  );
});
