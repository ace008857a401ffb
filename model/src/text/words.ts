import { foldText } from '#model/text/fold';

/** Scripts without spaces between words. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3099\\u309a\\u30fc\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const runs = new RegExp(`[${unspaced}]+|[^${unspaced}]+`, 'gu');
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u');

/** Returns whether a run of characters is in a script without spaces, where nobody sees the ends of words. */
export const isUnspaced = (run: string): boolean => startsUnspaced.test(run);

/** Splits a folded text into words. */
export const wordsOf = (folded: string): string[] =>
  folded.split(/[\n\r\p{Z}\p{P}]+/u).filter((word) => word !== '');

/** Folds a text and splits it into words, and those where scripts change. */
export const runsOf = (text: string): string[] =>
  wordsOf(foldText(text)).flatMap((word) => word.match(runs) ?? []);

/** Splits a run into overlapping pairs of characters, so that word boundaries need not be known, plus the last character. */
export const pairsOf = (run: string): string[] => {
  const characters = [...run];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
};

/** The Arabic article, alone or after and, so, in, like, for; لل combines for and the article. */
const article = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{2})/u;

/** Returns a word without the Arabic article. */
export const withoutArticle = (word: string): string => word.replace(article, '');
