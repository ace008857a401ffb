import { strToU8, zipSync, type Zippable } from 'fflate';
import initSqlJs, { type Database } from 'sql.js';

type TestType = {
  id: number;
  name: string;
  isCloze?: boolean;
  fields: string[];
  templates: [front: string, back: string][];
};
type TestNote = { guid: string; typeID: number; fields: string[]; tags?: string; deck?: string };
/** A row of the review log: of the card that a note made with a template or for a deletion, by their places. */
export type TestReview = {
  at: number;
  note: number;
  ord: number;
  ease: number;
  took: number;
  kind: number;
  factor: number;
  /** Whether the card is set aside. */
  isSuspended?: boolean;
};
type TestCollection = {
  types: TestType[];
  notes: TestNote[];
  /** The review log; without, the collection has no such table. */
  reviews?: TestReview[];
  pageSize?: number;
};

/** Note types as Anki makes them itself. */
export const stockTypes = {
  basic: {
    id: 1,
    name: 'Basic',
    fields: ['Front', 'Back'],
    templates: [['{{Front}}', '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}']],
  },
  reversed: {
    id: 2,
    name: 'Basic (and reversed card)',
    fields: ['Front', 'Back'],
    templates: [
      ['{{Front}}', '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}'],
      ['{{Back}}', '{{FrontSide}}\n\n<hr id=answer>\n\n{{Front}}'],
    ],
  },
  cloze: {
    id: 3,
    name: 'Cloze',
    isCloze: true,
    fields: ['Text', 'Back Extra'],
    templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>\n{{Back Extra}}']],
  },
  typed: {
    id: 4,
    name: 'Basic (type in the answer)',
    fields: ['Front', 'Back'],
    templates: [['{{Front}}\n\n{{type:Back}}', '{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}']],
  },
} satisfies Record<string, TestType>;

const loadSql = initSqlJs;

/** Returns a database with notes, as versions up to 17 of Anki's schema have it, or as those from 18 on. */
export async function ankiDatabase(
  schema: 11 | 18,
  { types, notes, reviews, pageSize = 4096 }: TestCollection,
): Promise<Uint8Array> {
  const { Database } = await loadSql();
  const decks = [...new Set(['Default', ...notes.flatMap(({ deck = [] }) => deck)])];
  const database = new Database();
  database.run(`PRAGMA page_size = ${pageSize}`);
  database.run(
    'CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, ver integer NOT NULL, models text NOT NULL, decks text NOT NULL)',
  );
  database.run('INSERT INTO col VALUES (1, 0, ?, ?, ?)', [
    schema,
    schema === 11 ? modelsOf(types) : '',
    schema === 11
      ? JSON.stringify(Object.fromEntries(decks.map((name, at) => [at + 1, { name }])))
      : '',
  ]);
  if (schema === 18) writeDecks(database, decks);
  if (schema === 18) writeTypes(database, types);
  database.run(
    'CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, ' +
      'tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL)',
  );
  database.run('CREATE INDEX ix_notes_csum ON notes (csum)');
  database.run(
    'CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, queue integer NOT NULL)',
  );
  database.run('BEGIN');
  const addNote = database.prepare('INSERT INTO notes VALUES (?, ?, ?, 0, -1, ?, ?, ?, 0, 0, ?)');
  const addCard = database.prepare('INSERT INTO cards VALUES (?, ?, ?, 0, 0)');
  notes.forEach(({ guid, typeID, fields, tags = '', deck = 'Default' }, index) => {
    const id = 1_600_000_000_000 + index;
    addNote.run([
      id,
      guid,
      typeID,
      tags && ` ${tags} `,
      fields.join('\u001f'),
      fields[0] ?? '',
      '',
    ]);
    addCard.run([id, id, decks.indexOf(deck) + 1]);
  });
  if (reviews) writeReviews(database, reviews, notes.length);
  addNote.free();
  addCard.free();
  database.run('COMMIT');
  const bytes = database.export();
  database.close();
  return bytes;
}

/** The id of a card: a note has cards of its own, of which the first is there already. */
const cardIDOf = (note: number, ord: number) => 1_600_000_000_000 + note + ord * 1_000_000;

/** Writes a review log, and the cards that it is about unless their note is missing. */
function writeReviews(database: Database, reviews: TestReview[], noteCount: number): void {
  database.run(
    'CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ' +
      'ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL)',
  );
  const taken = new Set<number>();
  for (const { at, note, ord, ease, took, kind, factor, isSuspended = false } of reviews) {
    const cardID = cardIDOf(note, ord);
    if (note < noteCount)
      database.run('INSERT OR REPLACE INTO cards VALUES (?, ?, 1, ?, ?)', [
        ...[cardID, cardIDOf(note, 0), ord, isSuspended ? -1 : 2],
      ]);
    // Anki moves a review by a millisecond if another one has its time.
    let id = at;
    while (taken.has(id)) id++;
    taken.add(id);
    database.run('INSERT INTO revlog VALUES (?, ?, -1, ?, 1, 1, ?, ?, ?)', [
      ...[id, cardID, ease, factor, took, kind],
    ]);
  }
}

const modelsOf = (types: TestType[]): string =>
  JSON.stringify(
    Object.fromEntries(
      types.map(({ id, name, isCloze = false, fields, templates }) => [
        id,
        {
          ...{ id, name, type: isCloze ? 1 : 0, css: '.card {}' },
          flds: fields.map((field, ord) => ({ name: field, ord, font: 'Arial' })),
          tmpls: templates.map(([qfmt, afmt], ord) => ({
            name: `Card ${ord + 1}`,
            ord,
            qfmt,
            afmt,
          })),
        },
      ]),
    ),
  );

/** Newer versions have a table of decks, and a sign of their own between decks within decks. */
function writeDecks(database: Database, decks: string[]): void {
  database.run('CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL)');
  decks.forEach((name, at) =>
    database.run('INSERT INTO decks VALUES (?, ?)', [at + 1, name.replaceAll('::', '\u001f')]),
  );
}

function writeTypes(database: Database, types: TestType[]): void {
  database.run(
    'CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL)',
  );
  for (const table of ['fields', 'templates'])
    database.run(
      `CREATE TABLE ${table} (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL, ` +
        `${table === 'templates' ? 'mtime_secs integer NOT NULL, usn integer NOT NULL, ' : ''}config blob NOT NULL, ` +
        'PRIMARY KEY (ntid, ord)) without rowid',
    );
  for (const { id, name, isCloze = false, fields, templates } of types) {
    const config = message([1, isCloze ? 1 : 0], [3, '.card {}']);
    database.run('INSERT INTO notetypes VALUES (?, ?, 0, 0, ?)', [id, name, config]);
    fields.forEach((field, ord) =>
      database.run('INSERT INTO fields VALUES (?, ?, ?, ?)', [
        id,
        ord,
        field,
        message([3, 'Arial']),
      ]),
    );
    templates.forEach(([front, back], ord) =>
      database.run('INSERT INTO templates VALUES (?, ?, ?, 0, 0, ?)', [
        ...[id, ord, `Card ${ord + 1}`],
        message([1, front], [2, back], [5, 0]),
      ]),
    );
  }
  // Anki compares names by a rule of its own, which other programs do not have.
  database.run('PRAGMA writable_schema = 1');
  database.run(
    "UPDATE sqlite_master SET sql = replace(sql, 'name text NOT NULL', 'name text NOT NULL COLLATE unicase') WHERE type = 'table'",
  );
}

/** Returns a Protocol Buffers message. */
export function message(...fields: [field: number, value: number | string][]): Uint8Array {
  return new Uint8Array(
    fields.flatMap(([field, value]) => {
      if (typeof value === 'number') return [...varint(field * 8), ...varint(value)];
      const bytes = strToU8(value);
      return [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes];
    }),
  );
}

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];

const blockSize = 131_072;

/** Returns bytes as a frame of Zstandard whose blocks are stored as they are (RFC 8878). */
export function zstdFrame(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 56)];
  for (let from = 0; from === 0 || from < bytes.length; from += blockSize) {
    const part = bytes.subarray(from, from + blockSize);
    const isLast = from + blockSize >= bytes.length;
    parts.push(zstdBlock(isLast, 0, part.length), part);
  }
  return joined(parts);
}

/** Returns a frame of a few bytes that unpacks to so many blocks of zeros. */
export const zstdBomb = (blocks: number): Uint8Array =>
  joined([
    Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 56),
    ...Array.from({ length: blocks }, (_, index) =>
      joined([zstdBlock(index === blocks - 1, 1, blockSize), Uint8Array.of(0)]),
    ),
  ]);

const zstdBlock = (isLast: boolean, type: number, size: number): Uint8Array => {
  const head = (isLast ? 1 : 0) + type * 2 + size * 8;
  return Uint8Array.of(head & 0xff, (head >> 8) & 0xff, (head >> 16) & 0xff);
};

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Returns an Anki package of one of the three kinds that there are, with a picture in it. */
export async function ankiPackage(
  kind: 'anki2' | 'anki21' | 'anki21b',
  collection: TestCollection,
): Promise<Uint8Array> {
  const database = await ankiDatabase(kind === 'anki21b' ? 18 : 11, collection);
  const note = { guid: 'x', typeID: 1, fields: ['Please update to the latest Anki version', ''] };
  const dummy = { types: [stockTypes.basic], notes: [note] };
  const older: Zippable =
    kind === 'anki2' ? {} : { 'collection.anki2': await ankiDatabase(11, dummy) };
  return zipSync({
    ...older,
    [`collection.${kind}`]: kind === 'anki21b' ? zstdFrame(database) : database,
    meta: message([1, { anki2: 1, anki21: 2, anki21b: 3 }[kind]]),
    media: strToU8('{"0":"fern.png"}'),
    '0': new Uint8Array([1, 2, 3]),
  });
}
