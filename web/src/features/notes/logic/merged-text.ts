/**
 * Merges two edits of a text by their common ancestor `base`. If both changed it, returns both versions, one below
 * the other, for the learner to resolve.
 */
export function mergedText(base: string, mine: string, theirs: string): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  if (theirs.startsWith(mine)) return theirs;
  if (mine.startsWith(theirs)) return mine;
  return `${mine}\n\n———\n\n${theirs}`;
}
