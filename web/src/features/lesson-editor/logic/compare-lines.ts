import { diffComm } from 'node-diff3';

/** A run of lines that two texts share, or that only one has. */
export type ComparedLines = { lines: string[]; in: 'both' | 'before' | 'after' };

/** Compares two texts line by line; what was replaced stands before what replaces it. */
export function compareLines(before: string, after: string): ComparedLines[] {
  return diffComm(before.split('\n'), after.split('\n'))
    .flatMap(({ common, buffer1, buffer2 }): ComparedLines[] => [
      { lines: common ?? [], in: 'both' },
      { lines: buffer1 ?? [], in: 'before' },
      { lines: buffer2 ?? [], in: 'after' },
    ])
    .filter(({ lines }) => lines.length > 0);
}

/** Returns the first and the last lines of a long run, and how many are left out between them. */
export function shortened(lines: string[], context = 2): { lines: string[]; left: number }[] {
  if (lines.length <= 2 * context + 2) return [{ lines, left: 0 }];
  return [
    { lines: lines.slice(0, context), left: lines.length - 2 * context },
    { lines: lines.slice(-context), left: 0 },
  ];
}
