/**
 * Returns the one replacement that turns a text into another, between what both begin and end with, so that carets and
 * selections elsewhere stay where they are. Positions are UTF-16 offsets.
 */
export function smallestChange(
  before: string,
  after: string,
): { from: number; to: number; insert: string } {
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before[start] === after[start]) start++;
  let end = 0;
  while (end < longest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
