import { isUnspaced, pairsOf, runsOf, withoutArticle } from '#model/text/words';

/** How many letters of a word a query can find it by; the longer ones find less else. */
const beginnings = [5, 3];

/** How many terms a document keeps: the index of each is written anew with it. */
export const mostSearchTerms = 500;

const begin = (word: string, length: number): string => [...word].slice(0, length).join('');

/** Returns the beginnings of a word of at least so many letters; of a script without spaces, all pairs of characters. */
function termsOf(run: string): string[] {
  if (isUnspaced(run)) return pairsOf(run).slice(0, -1);
  return [run, withoutArticle(run)].flatMap((form) =>
    beginnings.filter((length) => [...form].length >= length).map((length) => begin(form, length)),
  );
}

/**
 * Returns what a query for `array-contains` finds texts by: the beginnings of their words, folded; at most
 * {@link mostSearchTerms}, those of the first texts first.
 */
export const searchTermsOf = (texts: string[]): string[] =>
  [...new Set(texts.flatMap(runsOf).flatMap(termsOf))].slice(0, mostSearchTerms);

/**
 * Returns the term by which to look up a search: of its longest word. Null without a word of three letters, or of two characters
 * in a script without spaces. What is found need not have the other words.
 */
export function searchTermOf(search: string): string | null {
  const longest = runsOf(search)
    .map((run) => (isUnspaced(run) ? pairsOf(run).slice(0, -1) : [withoutArticle(run)]))
    .filter(([first = '']) => [...first].length >= (isUnspaced(first) ? 2 : 3))
    .sort(([a = ''], [b = '']) => [...b].length - [...a].length)[0]?.[0];
  return longest === undefined ? null : (termsOf(longest)[0] ?? null);
}
