import { readCriteria, type CriteriaMistake } from '@trellis/model/badges/badge-criteria';

/** An error in criteria: its range and its kind. */
export type Mistake = Omit<CriteriaMistake, 'kind'> & { kind: CriteriaMistake['kind'] | 'empty' };

/** Returns the error in a badge's criteria, for display; null if they are valid. */
export function mistakeIn(text: string): Mistake | null {
  if (text.trim() === '') return { kind: 'empty', from: 0, to: text.length };
  const read = readCriteria(text);
  return Array.isArray(read) ? null : read;
}

const joint = ' and ';

/** Returns the criteria with one more, replacing an invalid one. */
export function withExample(text: string, example: string): string {
  const mistake = mistakeIn(text);
  if (mistake === null) return `${text}${joint}${example}`;
  if (text.endsWith(joint.trimEnd())) return `${text} ${example}`;
  const joined = text.slice(0, mistake.from).lastIndexOf(joint);
  const start = joined === -1 ? 0 : joined + joint.length;
  const next = text.indexOf(joint, mistake.from);
  return text.slice(0, start) + example + (next === -1 ? '' : text.slice(next));
}
