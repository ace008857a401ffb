import MiniSearch from 'minisearch';
import { foldText } from '@trellis/model/text/fold';
import type { CatalogCourse } from '#web/data/catalog.queries';

/** Scripts that put no space between words. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3099\\u309a\\u30fc\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const runs = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, 'gu');
const isUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/** Every two characters that stand together: where words end nobody need know. The last one stands alone too. */
const pairsOf = (run: string): string[] => {
  const characters = [...run];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
};

/** The words of a folded text. */
const wordsOf = (folded: string): string[] =>
  folded.split(/[\n\r\p{Z}\p{P}]+/u).filter((word) => word !== '');

/** The words of a text, made comparable; those of a script without spaces in pairs of characters. */
const tokensOf = (text: string, pairs: (run: string) => string[]): string[] =>
  wordsOf(foldText(text)).flatMap((word) =>
    (word.match(runs) ?? []).flatMap((run) => (isUnspaced.test(run) ? pairs(run) : run)),
  );

/** Of a query every pair is wanted; the last character alone only where there is no other. */
const wantedPairs = (run: string): string[] => pairsOf(run).slice(0, [...run].length > 1 ? -1 : 1);

/** The Arabic article, alone or after and, so, in, like, for; لل is for and the article in one. */
const article = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{2})/u;

const withoutArticle = (word: string): string => word.replace(article, '');

/** A word as it stands and without the article, each with its beginnings from the fifth letter on, so that a typo is
 * forgiven before the word is typed to its end. */
const indexedForms = (word: string): string[] =>
  [...new Set([word, withoutArticle(word)])].flatMap((form) => [
    ...Array.from({ length: Math.max(0, form.length - 5) }, (_, index) => form.slice(0, 5 + index)),
    form,
  ]);

/** Two words that follow each other as one, in the short texts: “Java Script” is also found as JavaScript. */
const joinedIn = (text: string, field: string | undefined): string[] =>
  field === 'title' || field === 'tags' ? joined(wordsOf(foldText(text))) : [];

const joined = (words: string[]): string[] =>
  words.slice(1).map((word, index) => `${words[index]}${word}`);

/** An index of the catalogue. */
export function indexCourses(courses: CatalogCourse[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['title', 'tags', 'category', 'summary'],
    tokenize: (text, field) => [...tokensOf(text, pairsOf), ...joinedIn(text, field)],
    processTerm: indexedForms,
    searchOptions: {
      tokenize: (text) => tokensOf(text, wantedPairs),
      processTerm: withoutArticle,
      boost: { title: 4, tags: 2, category: 2 },
      prefix: true,
      // One mistake in a word of four letters, two in one of eight.
      fuzzy: (term) => (term.length < 4 ? false : 0.25),
      maxFuzzy: 2,
      combineWith: 'AND',
    },
  });
  index.addAll(
    courses.map(({ id, title, tags, category, categoryNames, summary }) => ({
      id,
      title,
      tags,
      // In every language: who reads in one may look for it in another.
      category: [...new Set([category, ...Object.values(categoryNames)])].join('\n'),
      summary,
    })),
  );
  return index;
}

/** Words of a query that are tried as one with the word after them. */
const joinedWords = 8;

/**
 * Returns the ids of the courses that fit some words, the best first: by beginnings of words, forgiving a typo, and taking two
 * words for one that is written together.
 */
export function searchCourses(index: MiniSearch, text: string): string[] {
  const words = wordsOf(foldText(text));
  const together = joined(words.slice(0, joinedWords)).map((both, at) => ({
    combineWith: 'AND' as const,
    fuzzy: false,
    queries: [...words.slice(0, at), both, ...words.slice(at + 2)],
  }));
  const found = index.search({
    combineWith: 'OR',
    queries: [{ combineWith: 'AND', queries: [text] }, ...together],
  });
  return found.map(({ id }) => String(id));
}
