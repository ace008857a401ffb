import { foldCharacter as fold, lenient } from '@trellis/model/text/fold';

const known = new Map<string, string>();

/** One character as search compares it, remembered. */
function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = fold(character, lenient);
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

/** Places in a text, in UTF-16 code units. */
export type Place = { start: number; end: number };

/** Where `query` occurs in a folded text, in places of the original. */
export function findIn({ folded, origins, length }: FoldedText, query: string): Place[] {
  const wanted = foldWithOrigins(query).folded.trim();
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
