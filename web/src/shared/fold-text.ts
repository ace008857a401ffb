import { foldCharacter as fold, lenient } from '@trellis/model/text/fold';

const known = new Map<string, string>();

/** Returns one character in folded form; memoized. */
function foldCharacter(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = fold(character, lenient);
  known.set(character, folded);
  return folded;
}

/** A folded text, with the original position of each of its code units. */
export type FoldedText = { folded: string; origins: number[]; length: number };

/** Folds a text with positions, for repeated searches. */
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

/** Positions in a text, in UTF-16 code units. */
export type Place = { start: number; end: number };

/** Returns the matches of `query` in a folded text, as positions in the original. */
export function findIn({ folded, origins, length }: FoldedText, query: string): Place[] {
  const wanted = foldWithOrigins(query).folded.trim();
  const places: Place[] = [];
  if (wanted === '') return places;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at)) {
    const start = origins[at] ?? length;
    at += wanted.length;
    // A character that folds into several counts once.
    while (origins[at] === origins[at - 1] && at < origins.length) at++;
    places.push({ start, end: origins[at] ?? length });
  }
  return places;
}

/**
 * Returns the matches of `query` in `text`, in order and without overlaps; marks belong to the letter before them.
 */
export const findAll = (text: string, query: string): Place[] =>
  findIn(foldWithOrigins(text), query);
