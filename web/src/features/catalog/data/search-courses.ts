import MiniSearch from 'minisearch';
import { foldText } from '@trellis/model/text/fold';
import { isUnspaced, pairsOf, runsOf, withoutArticle, wordsOf } from '@trellis/model/text/words';
import type { CatalogCourse } from '#web/data/catalog.queries';

/** Tokenises a text; scripts without spaces are split into pairs of characters. */
const tokensOf = (text: string, pairs: (run: string) => string[]): string[] =>
  runsOf(text).flatMap((run) => (isUnspaced(run) ? pairs(run) : run));

/** A query must match every pair; the last character alone only if it is the only one. */
const wantedPairs = (run: string): string[] => pairsOf(run).slice(0, [...run].length > 1 ? -1 : 1);

/**
 * Returns a word with and without the article, each with its prefixes of five or more letters, so that typos are
 * tolerated while typing.
 */
const indexedForms = (word: string): string[] =>
  [...new Set([word, withoutArticle(word)])].flatMap((form) => [
    ...Array.from({ length: Math.max(0, form.length - 5) }, (_, index) => form.slice(0, 5 + index)),
    form,
  ]);

/** Returns adjacent words joined, for short texts: “Java Script” also matches JavaScript. */
const joinedIn = (text: string, field: string | undefined): string[] =>
  field === 'title' || field === 'tags' ? joined(wordsOf(foldText(text))) : [];

const joined = (words: string[]): string[] =>
  words.slice(1).map((word, index) => `${words[index]}${word}`);

/** Builds a search index of the catalogue. */
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
      // Tolerates one typo in words of four letters, two from eight.
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

/** The words of a query that are also tried joined with the next one. */
const joinedWords = 8;

/**
 * Returns the ids of the courses that match a query, best first: by prefix, tolerating typos, and trying adjacent
 * words joined.
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
