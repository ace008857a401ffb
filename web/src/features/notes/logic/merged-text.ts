/**
 * A text that was edited in two places since `base`. Where both changed it, both are kept, one under the other, and the
 * learner sorts it out.
 */
export function mergedText(base: string, mine: string, theirs: string): string {
  if (theirs === base || theirs === mine) return mine;
  if (mine === base) return theirs;
  if (theirs.startsWith(mine)) return theirs;
  if (mine.startsWith(theirs)) return mine;
  return `${mine}\n\n———\n\n${theirs}`;
}
