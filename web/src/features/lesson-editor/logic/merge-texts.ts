import { diff3Merge } from 'node-diff3';
import { splitBlocks } from '#web/features/lesson-editor/logic/split-blocks';

/** What two people made of the same part of a text. */
type Conflict = { base: string; mine: string; theirs: string };

/** A part of a merge: text that needs no decision, or a conflict. */
export type MergedPart = { text: string } | Conflict;

/**
 * Merges two edits of a Markdown text, `base`, first by block, then by line (three-way merge, diff3). Parts that both
 * changed differently are returned as conflicts. Joined, the parts contain everything that either side wrote.
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedPart[] {
  const blocks = merge(sourcesOf(base), sourcesOf(mine), sourcesOf(theirs));
  return joinTexts(blocks.flatMap((part) => ('text' in part ? [part] : mergeLines(part))));
}

/** Merges two edits; what both changed differently stands one after the other, mine first. */
export const mergeKeepingBoth = (base: string, mine: string, theirs: string): string =>
  mergeTexts(base, mine, theirs)
    .map((part) => ('text' in part ? part.text : keepBoth(part)))
    .join('');

/** Returns both versions of a part, each beginning on a line of its own. */
export const keepBoth = ({ mine, theirs }: Pick<Conflict, 'mine' | 'theirs'>): string =>
  mine + (mine === '' || mine.endsWith('\n') ? '' : '\n') + theirs;

const sourcesOf = (text: string): string[] => splitBlocks(text).map(({ source }) => source);

const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

function mergeLines({ base, mine, theirs }: Conflict): MergedPart[] {
  const lines = [linesOf(base), linesOf(mine), linesOf(theirs)] as const;
  return merge(...lines).flatMap((part) => ('text' in part ? [part] : mergeEachLine(part)));
}

/** Merges neighbouring lines one by one where nobody has added or removed any. */
function mergeEachLine(conflict: Conflict): MergedPart[] {
  const [base, mine, theirs] = [conflict.base, conflict.mine, conflict.theirs].map(linesOf) as [
    string[],
    string[],
    string[],
  ];
  if (base.length !== mine.length || base.length !== theirs.length) return [conflict];
  return base.map((line, index) => mergeOne(line, mine[index]!, theirs[index]!));
}

function mergeOne(base: string, mine: string, theirs: string): MergedPart {
  if (mine === theirs || theirs === base) return { text: mine };
  if (mine === base) return { text: theirs };
  return { base, mine, theirs };
}

function merge(base: string[], mine: string[], theirs: string[]): MergedPart[] {
  return diff3Merge(mine, base, theirs, { excludeFalseConflicts: true }).map(({ ok, conflict }) =>
    conflict
      ? { base: conflict.o.join(''), mine: conflict.a.join(''), theirs: conflict.b.join('') }
      : { text: (ok ?? []).join('') },
  );
}

function joinTexts(parts: MergedPart[]): MergedPart[] {
  const joined: MergedPart[] = [];
  for (const part of parts) {
    const previous = joined.at(-1);
    if ('text' in part && previous && 'text' in previous) previous.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}
