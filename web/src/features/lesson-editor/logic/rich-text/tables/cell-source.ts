import {
  alignments,
  type Align,
} from '#web/features/lesson-editor/logic/rich-text/tables/table-nodes';

/** Returns the sources of the cells in a line of a table. */
export function splitCells(line: string): string[] {
  const cells = [''];
  // A backslash belongs to the sign after it.
  for (const [part] of line.matchAll(/\\[^]|[^]/g))
    if (part === '|') cells.push('');
    else cells.push(cells.pop() + part);
  if (cells[0]!.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

/** Escapes the pipes that would end a cell. */
export const escapePipes = (text: string): string =>
  text.replaceAll(/(\\*)\|/g, (whole, { length }: string) =>
    length % 2 === 1 ? whole : `${whole.slice(0, -1)}\\|`,
  );

/** Returns the alignment that a cell of the line below a table's head stands for. */
export const alignOf = (cell: string): Align =>
  cell.endsWith(':')
    ? cell.startsWith(':')
      ? 'center'
      : 'right'
    : cell.startsWith(':')
      ? 'left'
      : null;

/** Returns a cell of the line below a table's head. */
export function delimiterCell(align: Align, width: number): string {
  const [start, end] = [
    align === 'left' || align === 'center',
    align === 'right' || align === 'center',
  ];
  const signs = Number(start) + Number(end);
  return `${start ? ':' : ''}${'-'.repeat(Math.max(1, width - signs))}${end ? ':' : ''}`;
}

/** Returns a text as an alignment; null if it is none. */
export const readAlign = (text: string | null | undefined): Align =>
  alignments.find((known) => known === text?.trim().toLowerCase()) ?? null;

/** Returns the source of a formula with `\Vert` for `\|`. */
export const nameNorms = (source: string): string =>
  source.replaceAll(/(?<!\\)((?:\\\\)*)\\\|/g, String.raw`$1\Vert `);
