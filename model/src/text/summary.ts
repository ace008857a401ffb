import { cutText } from '#model/text/cut-text';

/** Returns at most 180 characters of the description, cut at the end of a word. */
export function summaryOf(description: string): string {
  const line = description.replace(/\s+/g, ' ').trim();
  if (line.length <= 180) return line;
  return `${cutText(line, 179).replace(/\s+\S*$/, '')}…`;
}
