import MiniSearch from 'minisearch';
import type { CatalogCourse } from '#web/data/catalog.queries';
import { foldText } from '#web/shared/fold-text';

/** A word as it is compared: without case, accents and Arabic marks, nor the Arabic article before it. */
const asTerm = (word: string): string | null => {
  const folded = foldText(word);
  return /^ال\p{L}{2,}/u.test(folded) ? folded.slice(2) : folded || null;
};

/** A word and its beginnings from the fifth letter on, so that a typo is forgiven before the word is typed to its end. */
function asTerms(word: string): string[] {
  const term = asTerm(word);
  if (term === null) return [];
  const beginnings = Array.from({ length: Math.max(0, term.length - 5) }, (_, index) =>
    term.slice(0, 5 + index),
  );
  return [...beginnings, term];
}

/** An index of the catalogue. */
export function indexCourses(courses: CatalogCourse[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['title', 'tags', 'category', 'summary'],
    processTerm: asTerms,
    searchOptions: {
      processTerm: asTerm,
      boost: { title: 4, tags: 2, category: 2 },
      prefix: true,
      // One mistake in a word of four letters, two in one of eight.
      fuzzy: (term) => (term.length < 4 ? false : 0.25),
      maxFuzzy: 2,
      combineWith: 'AND',
    },
  });
  index.addAll(
    courses.map(({ id, title, tags, category, summary }) => ({
      id,
      title,
      tags,
      category,
      summary,
    })),
  );
  return index;
}

/** The ids of the courses that fit some words, the best first: by beginnings of words, forgiving a typo. */
export const searchCourses = (index: MiniSearch, text: string): string[] =>
  index.search(text).map(({ id }) => String(id));
