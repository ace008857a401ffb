import { unzipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { planImport, type DeckCard } from '#web/features/card-transfer/logic/plan-import';
import { readPackage } from '#web/features/card-transfer/logic/read-package';
import { writePackage } from '#web/features/card-transfer/logic/write-package';

const at = new Date('2026-03-01T12:00:00Z');
const card = (given: Partial<DeckCard>): DeckCard => ({
  ...{ id: 'card-1', frontText: 'Sorus', backText: 'A heap of spores', kind: 'basic' },
  ...{ difficulty: 'easy', tags: [], ...given },
});
const deck: DeckCard[] = [
  card({ tags: ['ferns', 'spore heap'] }),
  card({ id: 'card-2', kind: 'reverse', frontText: 'Frond', backText: '**Leaf** of a *fern*' }),
  card({
    ...{ id: 'card-3', kind: 'cloze', backText: '' },
    frontText: '{{c2::Spores::what}} and {{c1::$x^2$}} on {{c2::leaves}}',
  }),
  card({ id: 'card-4', frontText: '1 < 2 & "3"', backText: '- one\n- two\n\n```\na < b\n```' }),
  card({ id: 'card-5', frontText: 'ورقة', backText: '![A leaf](https://a.example/leaf.png)' }),
];
const write = (cards: DeckCard[]) => writePackage('Ferns:: and mosses', cards, () => {}, at);

/** Opens a package with SQLite itself. */
async function opened(cards: DeckCard[]) {
  const { Database } = await initSqlJs();
  const database = new Database(unzipSync(await write(cards))['collection.anki2']);
  return (sql: string) => database.exec(sql)[0]?.values ?? [];
}

describe('writePackage', () => {
  it('writes a package that changes nothing where it came from', async () => {
    const file = readPackage(await write(deck), () => {});
    expect(file.skipped).toEqual([]);
    expect(file.partial).toEqual([]);
    const plan = await planImport(file, deck);
    expect(plan).toMatchObject({ fresh: [], changed: [], unchanged: deck.length });
  });

  it('writes a sound database with a card for each question', async () => {
    const ask = await opened(deck);
    expect(ask('PRAGMA integrity_check')).toEqual([['ok']]);
    expect(ask('SELECT guid, tags, sfld FROM notes LIMIT 2')).toEqual([
      ['card-1', ' ferns spore\u00a0heap ', 'Sorus'],
      ['card-2', '', 'Frond'],
    ]);
    expect(
      ask('SELECT guid, group_concat(ord) FROM cards JOIN notes ON notes.id = nid GROUP BY guid'),
    ).toEqual([
      ['card-1', '0'],
      ['card-2', '0,1'],
      ['card-3', '0,1'],
      ['card-4', '0'],
      ['card-5', '0'],
    ]);
    expect(ask('SELECT ver FROM col')).toEqual([[11]]);
    // SHA-1 of “Frond” begins so.
    expect(ask("SELECT csum FROM notes WHERE guid = 'card-2'")).toEqual([[0xdd1ddff9]]);
  });

  it('names the deck after the course, without decks in it', async () => {
    const ask = await opened(deck);
    const decks = JSON.parse(String(ask('SELECT decks FROM col')[0]?.[0])) as object;
    expect(Object.values(decks).map(({ name }: { name: string }) => name)).toEqual([
      'Default',
      'Ferns: and mosses',
    ]);
  });

  it('writes fields as HTML that Anki draws', async () => {
    const nested = '{{c1::a}} $x^{a^{2}}$ {{c2::$y^{b^{2}}$}}';
    const ask = await opened([...deck, card({ id: 'card-6', kind: 'cloze', frontText: nested })]);
    const fields = (guid: string) =>
      String(ask(`SELECT flds FROM notes WHERE guid = '${guid}'`)[0]?.[0]).split('\u001f');
    expect(fields('card-3')[0]).toBe(
      String.raw`{{c2::Spores::what}} and {{c1::\(x^2\)}} on {{c2::leaves}}`,
    );
    // Two braces would end a deletion.
    expect(fields('card-6')[0]).toBe(String.raw`{{c1::a}} \(x^{a^{2} }\) {{c2::\(y^{b^{2} }\)}}`);
    expect(fields('card-4')).toEqual([
      '1 &lt; 2 &amp; &quot;3&quot;',
      '<ul><li>one</li><li>two</li></ul><pre>a &lt; b</pre>',
    ]);
  });
});
