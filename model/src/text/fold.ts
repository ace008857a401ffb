/** Differences to keep when comparing texts. */
export type FoldRule = {
  /** Whether case matters. */
  matchesCase: boolean;
  /** Whether accents, Arabic and Hebrew vowel marks, and substitute letters matter. */
  matchesAccents: boolean;
};

/** The options for search: nothing of the above matters. */
export const lenient: FoldRule = { matchesCase: false, matchesAccents: false };

/** Variants of quotes, dashes and similar characters that keyboards insert. */
const plainSigns: Record<string, string> = {
  ...{ '‘': "'", '’': "'", ʼ: "'", '`': "'", '´': "'", '′': "'" },
  ...{ '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-' },
  // The same letter on Persian, Urdu and Arabic keyboards.
  ...{ ی: 'ي', ې: 'ي', ے: 'ي', ک: 'ك', ە: 'ه', ہ: 'ه', ھ: 'ه' },
};

/** Letters that people substitute for one another. */
const plainLetters: Record<string, string> = {
  ...{ ß: 'ss', ẞ: 'SS', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th' },
  ...{ Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Ħ: 'H', Æ: 'AE', Œ: 'OE', Þ: 'TH' },
  // Forms of alef, ya and ta marbuta; tatweel.
  ...{ ٱ: 'ا', ى: 'ي', ة: 'ه', ـ: '' },
};

/**
 * Optional marks: accents of Latin, Greek and Cyrillic; vowel and reading marks of Hebrew and Arabic. Not marks that
 * belong to the word, such as Indic and Thai vowel signs or Japanese voicing.
 */
// Each range stands for single characters; no sequence is intended.
/* eslint-disable no-misleading-character-class */
const accents =
  /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff]/g;

/** Invisible characters: soft hyphen, joiners, direction marks and variation selectors. */
const invisible =
  /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]|[\u{e0100}-\u{e01ef}]/gu;
/* eslint-enable no-misleading-character-class */

/** The first decimal digit of each script that has its own digits. */
const zeros = [
  ...[0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6],
  ...[0x0d66, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810],
];

/** Returns the text with the digits of all scripts converted to 0 to 9. */
export const withPlainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = zeros.find((first) => code >= first && code <= first + 9);
    return zero === undefined ? digit : String(code - zero);
  });

/** Returns the text without invisible characters. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

const withoutCase = (text: string): string =>
  text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');

const each = (text: string, signs: Record<string, string>): string =>
  [...text].map((character) => signs[character] ?? character).join('');

/**
 * Returns one character in folded form (NFKD, white space as a space); may become several characters, or none.
 */
export function foldCharacter(character: string, rule: FoldRule): string {
  // Replace symbols first: the compatibility form of ´ is a space with an accent.
  let folded = each(each(character, plainSigns).normalize('NFKD'), plainSigns);
  if (!rule.matchesCase) folded = withoutCase(folded).normalize('NFKD');
  if (!rule.matchesAccents) folded = each(folded, plainLetters).replace(accents, '');
  return withPlainDigits(withoutInvisible(folded)).replace(/\s+/g, ' ');
}

/** Returns a text in folded form. Idempotent. */
export const foldText = (text: string, rule: FoldRule = lenient): string =>
  [...text]
    .map((character) => foldCharacter(character, rule))
    .join('')
    .replace(/ {2,}/g, ' ');
