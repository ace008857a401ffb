import fc from 'fast-check';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '#web/shared/card-files/sqlite-file';
import type { Value } from '#web/shared/card-files/sqlite-record';
import { writeSqlite } from '#web/shared/card-files/write-sqlite';

const { Database } = await initSqlJs();
const columns = ['id integer primary key', 'did integer', 'due integer', 'text text'];
const indexes = { by_due: ['did', 'due'], by_id: ['id'] };

/** Writes a table, and lets SQLite itself look at it. */
function written(rows: Value[][]) {
  const bytes = writeSqlite([
    { name: 'cards', columns, rows, indexes },
    { name: 'graves', columns: ['usn integer', 'oid integer'], rows: [] },
  ]);
  const database = new Database(bytes);
  const ask = (sql: string) => database.exec(sql)[0]?.values ?? [];
  return { bytes, ask };
}

const row = fc.tuple(
  fc.oneof(fc.integer({ min: -200, max: 40_000 }), fc.maxSafeInteger(), fc.constantFrom(0, 1)),
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger()),
  fc.oneof(
    { weight: 9, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
    { weight: 1, arbitrary: fc.nat(20_000).map((size) => 'fern '.repeat(size / 5)) },
  ),
);

describe('writeSqlite', () => {
  it('writes what SQLite finds sound, and both read the same', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 300 }), (values) => {
        const rows = values.map(([did, due, text], index): Value[] => [
          ...[index * 3 + 1, did, due, text],
        ]);
        const { bytes, ask } = written(rows);
        expect(ask('PRAGMA integrity_check')).toEqual([['ok']]);
        expect(ask('SELECT * FROM cards ORDER BY id')).toEqual(rows);
        const read: Value[][] = [];
        openSqlite(bytes).eachRow('cards', ['id', 'did', 'due', 'text'], (one) => read.push(one));
        expect(read).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  // Pages that are just full, and trees of one and two levels.
  it.each([0, 1, 2, 100, 203, 204, 205, 340, 341, 342, 20_000])(
    'writes a tree of %i rows with its indexes',
    (count) => {
      const rows = Array.from({ length: count }, (_, index): Value[] => [
        ...[index + 1_700_000_000_000, index % 7, count - index, 'a'],
      ]);
      const { ask } = written(rows);
      expect(ask('PRAGMA integrity_check')).toEqual([['ok']]);
      expect(ask('SELECT count(*) FROM cards INDEXED BY by_due WHERE did >= 0')).toEqual([[count]]);
    },
  );

  it('refuses a schema that does not fit on a page', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...{ name: `t${index}`, columns: ['a integer'], rows: [] },
    }));
    expect(() => writeSqlite(many)).toThrow('do not fit');
  });
});
