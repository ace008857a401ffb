import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { columnNames } from '#web/shared/card-files/column-names';
import {
  localSize,
  readRecord,
  readVarint,
  type Value,
} from '#web/shared/card-files/sqlite-record';

/** A row of a table: the values of the columns that were asked for, in that order. */
type OnRow = (values: Value[]) => void;

/** The tables of a database file. */
export type SqliteFile = {
  hasTable: (name: string) => boolean;
  /** Calls back for each row of a table. */
  eachRow: (table: string, columns: string[], onRow: OnRow) => void;
};

const damaged = (): never => {
  throw new CardFileProblem('damaged');
};

/** The kinds of pages of a b-tree, by their first byte. Tables without row ids are stored as indexes. */
const kinds = { indexInside: 2, tableInside: 5, indexLeaf: 10, tableLeaf: 13 };
/** SQLite's own trees are never deeper. */
const deepest = 20;

/**
 * Opens a SQLite database for reading whole tables. It runs no SQL and follows no index. Every page is read once at most, so
 * that a hostile file costs no more time than its size.
 *
 * @throws {CardFileProblem} `notSqlite` or `damaged`
 */
export function openSqlite(bytes: Uint8Array): SqliteFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { pageSize, usable } = readHeader(bytes, view);
  const schema = readSchema();

  function readSchema(): Map<string, { root: number; columns: string[] }> {
    const tables = new Map<string, { root: number; columns: string[] }>();
    eachRecord(1, (record) => {
      const [type, name, root, sql] = readRecord(record.bytes, record.rowID, [0, 1, 3, 4]);
      if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number') return;
      tables.set(name.toLowerCase(), { root, columns: columnNames(String(sql)) });
    });
    return tables;
  }

  function eachRow(table: string, columns: string[], onRow: OnRow): void {
    const found = schema.get(table) ?? damaged();
    const places = columns.map((name) => found.columns.indexOf(name));
    if (places.includes(-1)) damaged();
    eachRecord(found.root, ({ bytes: record, rowID }) => onRow(readRecord(record, rowID, places)));
  }

  function eachRecord(
    root: number,
    onRecord: (record: { bytes: Uint8Array; rowID: number }) => void,
  ): void {
    const used = new Uint8Array(Math.floor(bytes.length / pageSize) + 1);
    /** Returns where a page begins. */
    const take = (page: number): number => {
      if (page < 1 || page * pageSize > bytes.length || used[page] === 1) return damaged();
      used[page] = 1;
      return (page - 1) * pageSize;
    };
    const visit = (page: number, depth: number): void => {
      if (depth > deepest) damaged();
      const start = take(page);
      const head = page === 1 ? 100 : start;
      const kind = bytes[head];
      const isInside = kind === kinds.tableInside || kind === kinds.indexInside;
      const isTable = kind === kinds.tableInside || kind === kinds.tableLeaf;
      if (!isInside && !isTable && kind !== kinds.indexLeaf) damaged();
      const count = view.getUint16(head + 3);
      const cells = head + (isInside ? 12 : 8);
      if (cells + 2 * count > start + pageSize) damaged();
      let inPage = 0;
      for (let index = 0; index < count; index++) {
        let at = start + view.getUint16(cells + 2 * index);
        if (at + 4 > start + pageSize) damaged();
        if (isInside) {
          visit(view.getUint32(at), depth + 1);
          at += 4;
        }
        if (isInside && isTable) continue;
        const size = readVarint(bytes, at);
        at = size.end;
        const rowID = isTable ? readVarint(bytes, at) : { value: 0, end: at };
        const local = localSize(usable, size.value, isTable);
        inPage += local;
        if (inPage > pageSize || rowID.end + local > start + pageSize) damaged();
        onRecord({ bytes: payload(rowID.end, size.value, local, take), rowID: rowID.value });
      }
      if (isInside) visit(view.getUint32(head + 8), depth + 1);
    };
    visit(root, 0);
  }

  function payload(
    at: number,
    size: number,
    local: number,
    take: (page: number) => number,
  ): Uint8Array {
    if (size === local) return bytes.subarray(at, at + size);
    if (size > bytes.length) damaged();
    const record = new Uint8Array(size);
    record.set(bytes.subarray(at, at + local));
    let next = view.getUint32(at + local);
    for (let length = local; length < size;) {
      const start = take(next);
      const part = Math.min(usable - 4, size - length);
      record.set(bytes.subarray(start + 4, start + 4 + part), length);
      length += part;
      next = view.getUint32(start);
    }
    return record;
  }

  return { hasTable: (name) => schema.has(name), eachRow };
}

const magic = 'SQLite format 3\0';

function readHeader(bytes: Uint8Array, view: DataView) {
  if (bytes.length < 100 || String.fromCharCode(...bytes.subarray(0, 16)) !== magic)
    throw new CardFileProblem('notSqlite');
  const written = view.getUint16(16);
  const pageSize = written === 1 ? 65_536 : written;
  const usable = pageSize - bytes[20]!;
  const isPowerOfTwo = (pageSize & (pageSize - 1)) === 0;
  if (pageSize < 512 || !isPowerOfTwo || usable < 480) damaged();
  // Only if the same program wrote both is the number of pages right.
  const pages = view.getUint32(24) === view.getUint32(92) ? view.getUint32(28) : 0;
  if (bytes.length < pages * pageSize) damaged();
  const encoding = view.getUint32(56);
  if (encoding > 1) damaged();
  return { pageSize, usable };
}
