import type { Value } from '#web/shared/card-files/sqlite-record';
import type { TableContent } from '#web/shared/card-files/write-sqlite';

/** Returns columns as SQL declares them; the first is the row's id. */
const columnsOf = (names: string): string[] =>
  names.split(' ').map((name, index) => {
    if (index === 0 && name === 'id') return 'id integer primary key';
    const isText = texts.has(name);
    return `${name} ${isText ? 'text' : 'integer'} not null`;
  });

const texts = new Set('guid tags flds data conf models decks dconf'.split(' '));

/** Returns the tables of an Anki collection, as version 11 of its schema has them, with their indexes. */
export const ankiTables = (rows: {
  collection: Value[];
  notes: Value[][];
  cards: Value[][];
}): TableContent[] => [
  {
    name: 'col',
    columns: columnsOf('id crt mod scm ver dty usn ls conf models decks dconf tags'),
    rows: [rows.collection],
  },
  {
    name: 'notes',
    columns: columnsOf('id guid mid mod usn tags flds sfld csum flags data'),
    rows: rows.notes,
    indexes: { ix_notes_usn: ['usn'], ix_notes_csum: ['csum'] },
  },
  {
    name: 'cards',
    columns: columnsOf(
      'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
    ),
    rows: rows.cards,
    indexes: {
      ix_cards_usn: ['usn'],
      ix_cards_nid: ['nid'],
      ix_cards_sched: ['did', 'queue', 'due'],
    },
  },
  {
    name: 'revlog',
    columns: columnsOf('id cid usn ease ivl lastIvl factor time type'),
    rows: [],
    indexes: { ix_revlog_usn: ['usn'], ix_revlog_cid: ['cid'] },
  },
  { name: 'graves', columns: columnsOf('usn oid type'), rows: [] },
];
