import {
  localSize,
  writeRecord,
  writeVarint,
  type Value,
} from '#web/shared/card-files/sqlite-record';

/**
 * A table to write. `columns` are as SQL declares them; if the first is an `integer primary key`, it is the row's id, and rows
 * come in its order. `indexes` say which columns each index orders by.
 */
export type TableContent = {
  name: string;
  columns: string[];
  rows: Value[][];
  indexes?: Record<string, string[]>;
};

type Cell = { bytes: Uint8Array; rowID: number };
/** A finished page, and the cell that stands between it and the next one. */
type Child = { page: number; next: Cell };
const noCell: Cell = { rowID: 0, bytes: new Uint8Array() };

const pageSize = 4096;
const kinds = { indexInside: 2, tableInside: 5, indexLeaf: 10, tableLeaf: 13 };
/** The header of a file, which stands on its first page. */
const headerSize = 100;

/**
 * Returns a SQLite database of some tables, as https://sqlite.org/fileformat2.html describes it.
 *
 * @throws {Error} if the names of all tables and columns do not fit on one page
 */
export function writeSqlite(tables: TableContent[]): Uint8Array<ArrayBuffer> {
  const pages: Uint8Array[] = [new Uint8Array(pageSize)];
  const addPage = (bytes: Uint8Array): number => pages.push(bytes);
  const schema: Value[][] = [];
  for (const table of tables) {
    const cells = tableCells(table, addPage);
    const sql = `CREATE TABLE ${table.name} (${table.columns.join(', ')})`;
    schema.push(['table', table.name, table.name, writeTree(cells, true, addPage), sql]);
    for (const [name, columns] of Object.entries(table.indexes ?? {})) {
      const root = writeTree(indexCells(table, columns, addPage), false, addPage);
      const indexSql = `CREATE INDEX ${name} ON ${table.name} (${columns.join(', ')})`;
      schema.push(['index', name, table.name, root, indexSql]);
    }
  }
  const list = { name: 'sqlite_schema', columns: [], rows: schema };
  pages[0] = pageOf(kinds.tableLeaf, tableCells(list, addPage), { head: headerSize });
  const file = new Uint8Array(pages.length * pageSize);
  pages.forEach((page, index) => file.set(page, index * pageSize));
  file.set(headerOf(pages.length));
  return file;
}

function headerOf(pages: number): Uint8Array {
  const header = new Uint8Array(headerSize);
  header.set(new TextEncoder().encode('SQLite format 3\0'));
  const view = new DataView(header.buffer);
  view.setUint16(16, pageSize);
  // Versions for a rollback journal, and the shares of a page that records may take.
  header.set([1, 1, 0, 64, 32, 32], 18);
  const changes = 1;
  view.setUint32(24, changes);
  view.setUint32(28, pages);
  view.setUint32(40, 1);
  // The format of the schema, and UTF-8.
  view.setUint32(44, 4);
  view.setUint32(56, 1);
  view.setUint32(92, changes);
  view.setUint32(96, 3_040_000);
  return header;
}

const isRowID = (column = ''): boolean => /\binteger primary key$/i.test(column);

const rowIDOf = ({ columns }: TableContent, row: Value[], index: number): number =>
  isRowID(columns[0]) ? Number(row[0]) : index + 1;

type AddPage = (bytes: Uint8Array) => number;

/** Returns the cells of a table's leaves: the size of a record, the row's id, the record. */
function tableCells(table: TableContent, addPage: AddPage): Cell[] {
  return table.rows.map((row, index) => {
    const rowID = rowIDOf(table, row, index);
    const record = writeRecord(isRowID(table.columns[0]) ? [null, ...row.slice(1)] : row);
    const head = [...writeVarint(record.length), ...writeVarint(rowID)];
    return { rowID, bytes: cellOf(head, record, true, addPage) };
  });
}

/** Returns the cells of an index: the values that it orders by and the row's id, in that order. */
function indexCells(table: TableContent, columns: string[], addPage: AddPage): Cell[] {
  const names = table.columns.map((column) => column.split(' ')[0]);
  const places = columns.map((name) => names.indexOf(name));
  const keys = table.rows.map((row, index) => [
    ...places.map((place) => row[place] ?? null),
    rowIDOf(table, row, index),
  ]);
  return keys.sort(byNumbers).map((key) => {
    const record = writeRecord(key);
    const bytes = cellOf(writeVarint(record.length), record, false, addPage);
    return { rowID: 0, bytes };
  });
}

/** Only numbers are indexed. */
function byNumbers(one: Value[], other: Value[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place === -1 ? 0 : Number(one[place]) - Number(other[place]);
}

/** Returns a cell whose record continues on pages of its own if it is too long. */
function cellOf(
  head: number[],
  record: Uint8Array,
  isTable: boolean,
  addPage: AddPage,
): Uint8Array {
  const local = localSize(pageSize, record.length, isTable);
  if (local === record.length) return Uint8Array.from([...head, ...record]);
  let next = 0;
  const part = pageSize - 4;
  const last = local + Math.floor((record.length - local - 1) / part) * part;
  for (let from = last; from >= local; from -= part) {
    const page = new Uint8Array(pageSize);
    new DataView(page.buffer).setUint32(0, next);
    page.set(record.subarray(from, from + part), 4);
    next = addPage(page);
  }
  return Uint8Array.from([...head, ...record.subarray(0, local), ...bigEndian(next)]);
}

const bigEndian = (value: number): number[] => [24, 16, 8, 0].map((bits) => (value >>> bits) & 255);

/** Writes a b-tree from its leaves up, and returns the page of its root. */
function writeTree(cells: Cell[], isTable: boolean, addPage: AddPage): number {
  let level = isTable ? tableLeaves(cells, addPage) : indexLeaves(cells, addPage);
  while (level.length > 1) level = insidePages(level, isTable, addPage);
  return level[0]!.page;
}

/** A table's leaves contain all rows; above them stand ids only. */
const tableLeaves = (cells: Cell[], addPage: AddPage): Child[] =>
  groupsOf(cells, { isLastOnPage: true, least: 1 }).map((on) => ({
    page: addPage(pageOf(kinds.tableLeaf, on)),
    next: on.at(-1) ?? noCell,
  }));

/** In an index, what stands between two pages is on neither. */
const indexLeaves = (cells: Cell[], addPage: AddPage): Child[] =>
  groupsOf(cells, { isLastOnPage: false, least: 1 }).map((group, index, all) => {
    const on = index === all.length - 1 ? group : group.slice(0, -1);
    return { page: addPage(pageOf(kinds.indexLeaf, on)), next: group.at(-1) ?? noCell };
  });

/** The last child of a page has no cell there: the page's head names it. */
const insidePages = (children: Child[], isTable: boolean, addPage: AddPage): Child[] =>
  groupsOf(
    children.map(({ page, next }) => ({
      ...next,
      page,
      bytes: Uint8Array.from([
        ...bigEndian(page),
        ...(isTable ? writeVarint(next.rowID) : next.bytes),
      ]),
    })),
    { isLastOnPage: false, least: 2 },
  ).map((group) => {
    const right = group.at(-1)!;
    const kind = isTable ? kinds.tableInside : kinds.indexInside;
    const page = addPage(pageOf(kind, group.slice(0, -1), { right: right.page }));
    return { page, next: { rowID: right.rowID, bytes: right.bytes.subarray(4) } };
  });

/** The longest head of a page. */
const headOfPage = 12;

/**
 * Returns cells by the page that they fill. Unless the last cell of a page is on it, it is one more than fits. The last page
 * has so many at least.
 */
function groupsOf<T extends Cell>(
  cells: T[],
  { isLastOnPage, least }: { isLastOnPage: boolean; least: number },
): T[][] {
  const groups: T[][] = [[]];
  let used = headOfPage;
  for (const cell of cells) {
    used += cell.bytes.length + 2;
    const fits = used <= pageSize;
    if (fits || !isLastOnPage) groups.at(-1)!.push(cell);
    if (fits) continue;
    groups.push(isLastOnPage ? [cell] : []);
    used = headOfPage + (isLastOnPage ? cell.bytes.length + 2 : 0);
  }
  if (groups.length === 1 || groups.at(-1)!.length >= least) return groups;
  const rest = groups.splice(-2).flat();
  const half = Math.ceil(rest.length / 2);
  return [...groups, rest.slice(0, half), rest.slice(half)];
}

/** Returns a page with cells, which fill it from its end. */
function pageOf(
  kind: number,
  cells: Cell[],
  { head = 0, right }: { head?: number; right?: number } = {},
): Uint8Array {
  const page = new Uint8Array(pageSize);
  const view = new DataView(page.buffer);
  const pointers = head + (right === undefined ? 8 : headOfPage);
  let end = pageSize;
  cells.forEach(({ bytes }, index) => {
    end -= bytes.length;
    if (end < pointers + 2 * cells.length) throw new Error('These cells do not fit on a page.');
    page.set(bytes, end);
    view.setUint16(pointers + 2 * index, end);
  });
  page[head] = kind;
  view.setUint16(head + 3, cells.length);
  view.setUint16(head + 5, end);
  if (right !== undefined) view.setUint32(head + 8, right);
  return page;
}
