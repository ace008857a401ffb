/** Letters that Unicode does not take apart, as people type them who do not have them on their keyboard. */
const letters: Record<string, string> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ' },
  // Arabic: forms of alef, ya and ta marbuta that are typed one for the other; the Persian kaf and ya; tatweel.
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ـ: '' },
  ...{ '‘': "'", '’': "'", '“': '"', '”': '"', '–': '-', '—': '-', '‑': '-' },
};
const ignored = /[\p{M}\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]/gu;
const digit = /[\u0660-\u0669\u06f0-\u06f9]/g;

const known = new Map<string, string>();

/** One character as it is compared: without case, accents and marks. It may become several, or none. */
function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = [...character.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD')]
    .map((part) => letters[part] ?? part)
    .join('')
    .replace(ignored, '')
    .replace(digit, (numeral) => String(numeral.charCodeAt(0) & 15))
    .replace(/\s+/g, ' ');
  known.set(character, folded);
  return folded;
}

/** A text made comparable, and where in the original each of its code units came from. */
export type FoldedText = { folded: string; origins: number[]; length: number };

/** Folds a text and keeps its places, to be searched often. */
export function foldWithOrigins(text: string): FoldedText {
  const parts: string[] = [];
  const origins: number[] = [];
  let at = 0;
  let endsInSpace = false;
  for (const character of text) {
    const part = foldCharacter(character);
    if (part !== '' && !(part === ' ' && endsInSpace)) {
      parts.push(part);
      for (let index = 0; index < part.length; index++) origins.push(at);
      endsInSpace = part.endsWith(' ');
    }
    at += character.length;
  }
  return { folded: parts.join(''), origins, length: text.length };
}

/**
 * A text as search compares it: without case, accents, Arabic vowel marks and tatweel; forms of one letter and of one
 * digit are the same; white space is single spaces. Folding twice changes nothing more.
 */
export const foldText = (text: string): string => foldWithOrigins(text).folded;

/** Places in a text, in UTF-16 code units. */
export type Place = { start: number; end: number };

/** Where `query` occurs in a folded text, in places of the original. */
export function findIn({ folded, origins, length }: FoldedText, query: string): Place[] {
  const wanted = foldText(query).trim();
  const places: Place[] = [];
  if (wanted === '') return places;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at)) {
    const start = origins[at] ?? length;
    at += wanted.length;
    // A character that became several counts once.
    while (origins[at] === origins[at - 1] && at < origins.length) at++;
    places.push({ start, end: origins[at] ?? length });
  }
  return places;
}

/** Where `query` occurs in `text`, in order and without overlaps; marks belong to the letter before them. */
export const findAll = (text: string, query: string): Place[] =>
  findIn(foldWithOrigins(text), query);
