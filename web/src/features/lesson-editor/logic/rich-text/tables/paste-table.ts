import { DOMParser, Fragment, Slice, type Node, type TagParseRule } from 'prosemirror-model';
import { marks, nodes, schema } from '#web/features/lesson-editor/logic/rich-text/schema';
import { buildTable } from '#web/features/lesson-editor/logic/rich-text/tables/build-table';
import { readAlign } from '#web/features/lesson-editor/logic/rich-text/tables/cell-source';
import type { Align } from '#web/features/lesson-editor/logic/rich-text/tables/table-nodes';

const parser = DOMParser.fromSchema(schema);

/** Reads an HTML table. Its first row becomes the head; a cell that spans others is followed by empty ones. */
export const tableRule: TagParseRule = {
  tag: 'table',
  node: 'table',
  getContent: (table) => tableOf(gridOf(table as HTMLTableElement)).content,
};

type Grid = (HTMLTableCellElement | undefined)[][];

/** Returns the cells of a table, each where it begins. */
function gridOf({ rows }: HTMLTableElement): Grid {
  const grid: Grid = [];
  /** The number of rows that a cell above still covers, by column. */
  const covered: number[] = [];
  for (const row of rows) {
    const line: Grid[number] = [];
    let column = 0;
    for (const cell of row.cells) {
      while ((covered[column] ?? 0) > 0) column++;
      line[column] = cell;
      for (let at = 0; at < cell.colSpan; at++) covered[column++] = cell.rowSpan;
    }
    for (const [at, count] of covered.entries()) covered[at] = Math.max(0, (count ?? 0) - 1);
    if (row.cells.length > 0) grid.push(Array.from(line));
  }
  return grid;
}

function tableOf(grid: Grid): Node {
  const width = Math.max(1, ...grid.map(({ length }) => length));
  const aligns = Array.from({ length: width }, (_, column) =>
    commonAlign(grid.slice(1).flatMap((row) => row[column] ?? [])),
  );
  const rows = grid.map((row) =>
    row.map((cell) => (cell ? wordsOf(parser.parse(cell).content) : Fragment.empty)),
  );
  return buildTable(rows.length > 0 ? rows : [[]], aligns);
}

/** Returns the alignment that all cells have; the left side is where most words begin anyway. */
function commonAlign(cells: HTMLTableCellElement[]): Align {
  const [first, ...others] = cells.map(alignOfElement);
  return first !== undefined && others.every((align) => align === first) ? first : null;
}

function alignOfElement(cell: HTMLTableCellElement): Align {
  const own = readAlign(cell.dataset.align);
  if (own !== null) return own;
  for (const element of [cell, cell.firstElementChild])
    if (element instanceof HTMLElement) {
      const align = readAlign(element.style.textAlign || element.getAttribute('align'));
      if (align !== null) return align === 'left' ? null : align;
    }
  return null;
}

/** Returns the words of blocks, as a cell can hold them: with line breaks between the blocks. */
function wordsOf(blocks: Fragment): Fragment {
  const lines: Node[][] = [];
  blocks.descendants((node) => {
    if (node.isInline) lines.push([...(lines.pop() ?? []), node]);
    else if (node.type === nodes.code_block) lines.push(...codeLines(node.textContent));
    else if (node.type === nodes.opaque)
      lines.push([schema.text(String(node.attrs.source) || ' ')]);
    else if (node.isTextblock && node.content.size > 0) lines.push([...node.children]);
    return !node.isTextblock;
  });
  return Fragment.fromArray(
    lines.flatMap((line, index) => (index === 0 ? line : [nodes.hard_break!.create(), ...line])),
  );
}

const codeLines = (code: string): Node[][] =>
  code
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [schema.text(line, [marks.code!.create()])]);

/** Returns lines with tabs between their cells, as spreadsheets copy them, as a table; undefined for another text. */
export function readTabs(text: string): Node | undefined {
  const rows = text
    .replace(/(?:\r\n?|\n)+$/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.split('\t'));
  const width = rows[0]!.length;
  // Lines that are indented with tabs are no table.
  const isTable =
    rows.length > 1 &&
    width > 1 &&
    rows.every(({ length }) => length === width) &&
    rows.some(([first]) => first!.trim() !== '');
  if (!isTable) return undefined;
  const cell = (words: string) =>
    words === '' ? Fragment.empty : Fragment.from(schema.text(words));
  return buildTable(rows.map((cells) => cells.map((words) => cell(words.trim()))));
}

/** Returns copied cells as spreadsheets read them; undefined for another slice. */
export function writeTabs({ content }: Slice): string | undefined {
  const only = content.childCount === 1 ? content.firstChild! : undefined;
  const rows = only?.type === nodes.table ? only.children : content.content;
  if (rows.length === 0 || rows.some(({ type }) => type !== nodes.table_row)) return undefined;
  return rows
    .map(({ children }) =>
      children.map((cell) => cell.textBetween(0, cell.content.size, ' ', leafText)).join('\t'),
    )
    .join('\n');
}

const leafText = ({ attrs }: Node): string => String(attrs.source ?? attrs.alt ?? ' ');

/** Returns the table of a slice that has nothing else, whether it is a whole table or some of its cells. */
export function onlyTable({ content, openStart, openEnd }: Slice): Node | undefined {
  // Words of one cell.
  if (openStart > 1 || openEnd > 1) return undefined;
  const tables = content.content.filter(
    (node) => node.textContent !== '' || node.type === nodes.table,
  );
  return tables.length === 1 && tables[0]!.type === nodes.table ? tables[0] : undefined;
}

const isOfTable = ({ type }: Node): boolean => type.spec.tableRole !== undefined;

/** Returns what a cell can hold of a slice; undefined for one that fits as it is, such as words or cells. */
export function fittingCell({ content }: Slice): Slice | undefined {
  const [first, ...others] = content.content;
  const isCells = first !== undefined && isOfTable(first) && others.every(isOfTable);
  const isWords =
    first === undefined || first.isInline || (first.isTextblock && others.length === 0);
  if (isCells || (isWords && first?.type !== nodes.code_block)) return undefined;
  return new Slice(wordsOf(content), 0, 0);
}
