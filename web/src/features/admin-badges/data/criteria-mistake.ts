import { readCriteria } from '@trellis/model/progress/badge-criteria';

/** What is wrong with criteria: from where to where, and of what kind. */
export type Mistake = {
  kind: 'empty' | 'unfinished' | 'number' | 'unknown';
  from: number;
  to: number;
};

/** The mistake in a badge's criteria, in a way that can be shown; null where there is none. */
export function mistakeIn(text: string): Mistake | null {
  const read = readCriteria(text);
  if (Array.isArray(read)) return null;
  if (text.trim() === '') return { kind: 'empty', from: 0, to: text.length };
  const start = clauseStart(text, read.at, read.text);
  const end = start + read.text.length;
  const number = impossibleNumber(read.text);
  if (number !== null) return { kind: 'number', from: start + number.from, to: start + number.to };
  // What stops short at the very end is not wrong yet.
  if (read.at >= text.trimEnd().length) return { kind: 'unfinished', from: start, to: end };
  return { kind: 'unknown', from: read.at, to: Math.max(end, read.at + 1) };
}

/** The clause that a place lies in, or at the end of, begins here. */
const clauseStart = (text: string, at: number, clause: string) => text.lastIndexOf(clause, at);

/** The number that keeps a clause from being a criterion: none, too large, or over a hundred percent. */
function impossibleNumber(clause: string): { from: number; to: number } | null {
  const numbers = [...clause.matchAll(/\d+/g)];
  const withOnly = (kept: number) => {
    let place = -1;
    return clause.replace(/\d+/g, (number) => (++place === kept ? number : '1'));
  };
  if (!Array.isArray(readCriteria(withOnly(-1)))) return null;
  const wrong = numbers.findIndex((_, place) => !Array.isArray(readCriteria(withOnly(place))));
  const number = numbers[wrong];
  return number === undefined ? null : { from: number.index, to: number.index + number[0].length };
}

const joint = ' and ';

/** Criteria with one more of them, in place of the one that is wrong if there is one. */
export function withExample(text: string, example: string): string {
  const mistake = mistakeIn(text);
  if (mistake === null) return `${text}${joint}${example}`;
  const joined = text.slice(0, mistake.from).lastIndexOf(joint);
  const start = joined === -1 ? 0 : joined + joint.length;
  const next = text.indexOf(joint, mistake.from);
  return text.slice(0, start) + example + (next === -1 ? '' : text.slice(next));
}
