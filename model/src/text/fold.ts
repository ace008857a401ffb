/** What may differ between two texts that are the same to a reader. */
export type FoldRule = {
  /** Whether capitals and small letters are told apart. */
  matchesCase: boolean;
  /** Whether accents, Arabic and Hebrew vowel marks, and letters that stand for others are told apart. */
  matchesAccents: boolean;
};

/** As search compares: what people leave out or type otherwise makes no difference. */
export const lenient: FoldRule = { matchesCase: false, matchesAccents: false };

/** Quotes, dashes and the like, which nobody chooses on a keyboard. */
const plainSigns: Record<string, string> = {
  ...{ '‘': "'", '’': "'", ʼ: "'", '`': "'", '´': "'", '′': "'" },
  ...{ '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-' },
  // One letter, as Persian and Urdu keyboards and as Arabic ones write it.
  ...{ ی: 'ي', ې: 'ي', ے: 'ي', ک: 'ك', ە: 'ه', ہ: 'ه', ھ: 'ه' },
};

/** Letters that stand for another one where it is not at hand, or where people do not know which is right. */
const plainLetters: Record<string, string> = {
  ...{ ß: 'ss', ẞ: 'SS', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th' },
  ...{ Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Ħ: 'H', Æ: 'AE', Œ: 'OE', Þ: 'TH' },
  // Forms of alef, ya and ta marbuta; tatweel.
  ...{ ٱ: 'ا', ى: 'ي', ة: 'ه', ـ: '' },
};

/**
 * Marks that readers do without: accents of Latin, Greek and Cyrillic, vowel and reading marks of Hebrew and Arabic. Not those
 * that are letters of their word, such as the vowel signs of Indic scripts and Thai or the voicing of Japanese.
 */
// Each of these ranges is meant as it stands: no sequence is looked for.
/* eslint-disable no-misleading-character-class */
const accents =
  /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff]/g;

/** What nobody sees: soft hyphen, joiners, direction and variation marks. */
const invisible =
  /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]|[\u{e0100}-\u{e01ef}]/gu;
/* eslint-enable no-misleading-character-class */

/** Where the decimal digits of the scripts that have their own begin. */
const zeros = [
  ...[0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6],
  ...[0x0d66, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810],
];

/** Returns the text with the digits of every script written 0 to 9. */
export const withPlainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    const zero = zeros.find((first) => code >= first && code <= first + 9);
    return zero === undefined ? digit : String(code - zero);
  });

/** Returns the text without what nobody sees. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

const withoutCase = (text: string): string =>
  text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');

const each = (text: string, signs: Record<string, string>): string =>
  [...text].map((character) => signs[character] ?? character).join('');

/**
 * Returns one character as it is compared, compatibility forms made one (NFKD) and white space single spaces. It may become
 * several, or none.
 */
export function foldCharacter(character: string, rule: FoldRule): string {
  // What stands for a sign of its own first: the compatibility form of ´ is a space with an accent.
  let folded = each(each(character, plainSigns).normalize('NFKD'), plainSigns);
  if (!rule.matchesCase) folded = withoutCase(folded).normalize('NFKD');
  if (!rule.matchesAccents) folded = each(folded, plainLetters).replace(accents, '');
  return withPlainDigits(withoutInvisible(folded)).replace(/\s+/g, ' ');
}

/** Returns a text as it is compared. Folding twice changes nothing more. */
export const foldText = (text: string, rule: FoldRule = lenient): string =>
  [...text]
    .map((character) => foldCharacter(character, rule))
    .join('')
    .replace(/ {2,}/g, ' ');
