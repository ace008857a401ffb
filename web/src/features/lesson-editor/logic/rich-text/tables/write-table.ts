import type { Node } from 'prosemirror-model';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import type { Style } from '#web/features/lesson-editor/logic/rich-text/style';
import {
  alignOf,
  delimiterCell,
  escapePipes,
  nameNorms,
  splitCells,
} from '#web/features/lesson-editor/logic/rich-text/tables/cell-source';
import type { Align } from '#web/features/lesson-editor/logic/rich-text/tables/table-nodes';
import { writeLine } from '#web/features/lesson-editor/logic/rich-text/write-inline';

/** Returns the line of the source that has the same cells as a row. */
export type LineOf = (row: Node) => string | undefined;

/** The width of the columns of a new table. */
const narrow = 3;

/** Returns the Markdown of a table: rows with a line as that, the others as wide as the line below the head. */
export function writeTable(table: Node, write: (cell: Node) => string, lineOf?: LineOf): string {
  const aligns = table.firstChild!.children.map(({ attrs }) => attrs.align as Align);
  const known = splitCells(String(table.attrs.delimiter));
  const isSame = known.length === aligns.length;
  const widths = aligns.map((_, at) => (isSame ? known[at]!.length : narrow));
  const writeRow = (row: Node) =>
    lineOf?.(row) ?? asLine(row.children, (cell, at) => pad(write(cell), aligns[at], widths[at]!));
  const delimiter =
    isSame && known.every((sign, at) => alignOf(sign) === aligns[at])
      ? String(table.attrs.delimiter)
      : asLine(aligns, (align, at) => delimiterCell(align, widths[at]!));
  const [head, ...others] = table.children.map(writeRow);
  return [head, delimiter, ...others].join('\n');
}

const asLine = <T>(cells: readonly T[], write: (cell: T, at: number) => string): string =>
  `| ${cells.map(write).join(' | ')} |`;

const pad = (text: string, align: Align | undefined, width: number): string =>
  align === 'right' ? text.padStart(width) : text.padEnd(width);

/** Returns the Markdown of a cell. */
export function writeCell(cell: Node, style: Style): string {
  const fitting = cell.type.create(cell.attrs, cell.children.map(withoutNorms));
  return escapePipes(writeLine(fitting, style).replaceAll(/\s*\n\s*/g, ' '));
}

/** In a cell `\|` is a pipe, so that the norm of a formula needs its other name. */
function withoutNorms(node: Node): Node {
  if (node.type !== nodes.inline_source) return node;
  return node.type.create({ source: nameNorms(String(node.attrs.source)) }, null, node.marks);
}
