import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CardFile, FileCard } from '#web/features/card-transfer/logic/card-file';
import { CardFileProblem } from '#web/shared/card-files/card-file-problem';
import { withDeckTags } from '#web/features/card-transfer/logic/deck-tags';
import { readPackage } from '#web/features/card-transfer/logic/read-package';
import { ZipProblem } from '#web/shared/course-format/zip-problem';
import {
  ankiDatabase,
  ankiPackage,
  message,
  stockTypes,
  zstdBomb,
  zstdFrame,
} from '#web/testing/anki-package';

const types = Object.values(stockTypes);
const { basic, reversed, cloze, typed } = stockTypes;
const note = (typeID: number, fields: string[], tags = '', guid = 'g') => ({
  ...{ guid, typeID, fields, tags },
});
const read = (zip: Uint8Array) => readPackage(zip, () => {});
const sidesOf = ({ cards }: CardFile) =>
  cards.map(({ frontText, backText, kind }) => [frontText, backText, kind]);

/** Reads the only note of a package. */
const readOne = async (type: (typeof types)[number], fields: string[], tags?: string) =>
  read(
    await ankiPackage('anki21', { types: [...types, type], notes: [note(type.id, fields, tags)] }),
  );

const custom = (templates: [string, string][], fields = ['A', 'B', 'C']) => ({
  ...{ id: 9, name: 'Custom', fields, templates },
});

describe('a package of each kind', () => {
  it.each(['anki2', 'anki21', 'anki21b'] as const)('is read: %s', async (kind) => {
    const zip = await ankiPackage(kind, {
      types,
      notes: [
        note(
          basic.id,
          ['What is a <b>sorus</b>?', 'A heap&nbsp;of spores'],
          'fern spore::heap',
          'g1',
        ),
        note(reversed.id, ['Frond', 'Leaf'], '', 'g2'),
        note(cloze.id, ['Ferns have {{c1::spores::what?}}', 'More'], '', 'g3'),
      ],
    });
    const file = read(zip);
    expect(sidesOf(file)).toEqual([
      ['What is a **sorus**?', 'A heap of spores', 'basic'],
      ['Frond', 'Leaf', 'reverse'],
      ['Ferns have {{c1::spores::what?}}', 'More', 'cloze'],
    ]);
    expect(file.cards.map(({ key, tags, number }) => [key, tags, number])).toEqual([
      ['g1:0', ['fern', 'spore::heap'], 1],
      ['g2:0', [], 2],
      ['g3:0', [], 3],
    ]);
    expect(file).toMatchObject({ skipped: [], partial: [], decks: 1 });
  });

  it.each(['anki2', 'anki21b'] as const)('is read with its decks: %s', async (kind) => {
    const notes = ['Biology::Ferns, and mosses', undefined].map((deck, index) => ({
      ...note(basic.id, ['a', 'b'], 'fern', `g${index}`),
      ...(deck === undefined ? {} : { deck }),
    }));
    const file = read(await ankiPackage(kind, { types, notes }));
    expect(file.decks).toBe(2);
    expect(file.cards.map(({ deck }) => deck)).toEqual(['Biology::Ferns, and mosses', 'Default']);
    expect(withDeckTags(file).cards.map(({ tags }) => tags)).toEqual([
      ['fern', 'deck::Biology::Ferns and mosses'],
      ['fern', 'deck::Default'],
    ]);
    expect(file.cards.map(({ tags }) => tags)).toEqual([['fern'], ['fern']]);
  });

  it('names the tags of decks that are too long, and leaves cards alone whose tags it does not know', () => {
    const card = { number: 1, name: 'g', start: 'a', deck: 'x'.repeat(40), tags: ['fern'] };
    const cards = [card, { ...card, tags: undefined, deck: 'y' }, { ...card, deck: '' }];
    const tagged = withDeckTags({ cards: cards as FileCard[], skipped: [], partial: [], decks: 2 });
    expect(tagged.cards.map(({ tags }) => tags)).toEqual([['fern'], undefined, ['fern']]);
    expect(tagged.partial).toMatchObject([{ reason: 'tagsLeftOut', count: 1 }]);
  });

  it.each([512, 4096, 65_536])(
    'is read with pages of %d bytes, long fields and many notes',
    async (pageSize) => {
      const notes = Array.from({ length: 1200 }, (_, index) =>
        note(
          basic.id,
          [`Front ${index} ${'x'.repeat(index % 700)}`, 'y'.repeat((index * 7) % 3000)],
          '',
          `g${index}`,
        ),
      );
      const file = read(await ankiPackage('anki21b', { types, notes, pageSize }));
      expect(file.cards.map(({ key }) => key)).toEqual(notes.map(({ guid }) => `${guid}:0`));
      expect(file.cards[699]!.frontText).toBe(notes[699]!.fields[0]);
      expect(file.cards[1199]!.backText).toBe(notes[1199]!.fields[1]);
    },
  );

  it('is read when it is not packed inside', async () => {
    const database = await ankiDatabase(18, { types, notes: [note(basic.id, ['a', 'b'])] });
    expect(sidesOf(read(zipSync({ 'collection.anki21b': database })))).toEqual([
      ['a', 'b', 'basic'],
    ]);
  });
});

describe('a note', () => {
  it('does not show the answer that is to be typed', async () => {
    expect(sidesOf(await readOne(typed, ['Question', 'Answer']))).toEqual([
      ['Question', 'Answer', 'basic'],
    ]);
  });

  it('makes a card of each template whose front is filled, under ids of their own', async () => {
    const type = custom([
      ['{{#C}}{{A}} ({{text:C}}){{/C}}{{^C}}{{A}}{{/C}}', '{{FrontSide}}<hr id="answer">{{B}}'],
      ['{{#C}}{{C}}{{/C}}', '{{A}} {{Tags}}{{tts en_US:A}}'],
      ['{{B}}!', '{{hint:A}}'],
    ]);
    const file = await readOne(type, ['a', 'b', '']);
    expect(file.cards.map(({ key, frontText, backText }) => [key, frontText, backText])).toEqual([
      ['g:0', 'a', 'b'],
      ['g:2', 'b!', 'a'],
    ]);
    expect(sidesOf(await readOne(type, ['a', 'b', 'c']))).toEqual([
      ['a (c)', 'b', 'basic'],
      ['c', 'a', 'basic'],
      ['b!', 'a', 'basic'],
    ]);
  });

  it('asks both ways if two templates ask each other’s answers', async () => {
    const type = custom([
      ['{{A}}', '{{B}}'],
      ['{{#C}}{{B}}{{/C}}', '{{A}}'],
    ]);
    expect(sidesOf(await readOne(type, ['a', 'b', 'y']))).toEqual([['a', 'b', 'reverse']]);
    expect(sidesOf(await readOne(type, ['a', 'b', '']))).toEqual([['a', 'b', 'basic']]);
  });

  it('names media that do not come along, and keeps those with an address', async () => {
    const file = await readOne(basic, [
      'a<img src="fern.png">',
      '[sound:fern.mp3]<img src="https://a.example/b.png">b',
    ]);
    expect(sidesOf(file)).toEqual([['a', '![](https://a.example/b.png)b', 'basic']]);
    expect(file.partial).toEqual([
      {
        number: 1,
        name: 'g',
        start: 'a',
        reason: 'mediaLeftOut',
        count: 2,
        names: 'fern.png, fern.mp3',
      },
    ]);
  });

  it('names tags that do not fit', async () => {
    const file = await readOne(basic, ['a', 'b'], `t1 t2 t3 t4 t5 t6 t7 t8 t9 ${'x'.repeat(41)}`);
    expect(file.cards[0]!.tags).toHaveLength(8);
    expect(file.partial).toMatchObject([{ reason: 'tagsLeftOut', count: 2 }]);
  });

  it.each([
    ['mediaOnly', basic.id, ['<img src="a.png">', 'b']],
    ['noCard', basic.id, [' <br> ', 'b']],
    ['unknownType', 77, ['a', 'b']],
    ['imageOcclusion', cloze.id, ['{{c1::image-occlusion:rect:left=.1}}', '<img src="a.png">']],
  ])('is skipped with its reason: %s', async (reason, typeID, fields) => {
    const file = read(await ankiPackage('anki21b', { types, notes: [note(typeID, fields)] }));
    expect(file.cards).toEqual([]);
    expect(file.skipped).toMatchObject([{ number: 1, name: 'g', reason }]);
  });

  it.each([
    ['sections within sections', `${'{{#A}}'.repeat(20_000)}x`],
    ['sections that never begin', '{{/A}}'.repeat(20_000)],
    ['a field many times', '{{A}}'.repeat(20_000)],
  ])('costs little time with %s', async (_, template) => {
    const begun = performance.now();
    await readOne(custom([[template, '{{B}}']]), ['a'.repeat(50_000), 'b', 'c']);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

const problemOf = (zip: Uint8Array): string => {
  try {
    read(zip);
    return 'read';
  } catch (error) {
    if (error instanceof CardFileProblem || error instanceof ZipProblem) return error.kind;
    throw error;
  }
};
const zipped = (collection: Uint8Array, name = 'collection.anki21') =>
  zipSync({ [name]: collection }, { level: 0 });

describe('a hostile or broken package', () => {
  const small = () => ankiDatabase(11, { types, notes: [note(basic.id, ['a', 'b'])] });

  it.each<[problem: string, zip: () => Promise<Uint8Array> | Uint8Array]>([
    ['not_a_zip', () => strToU8('PK and no more')],
    [
      'not_a_zip',
      async () => (await ankiPackage('anki21', { types, notes: [] })).subarray(0, -400),
    ],
    ['outside_path', () => zipSync({ '../collection.anki2': strToU8('x') })],
    ['noCollection', () => zipSync({ 'course.md': strToU8('x') })],
    ['notSqlite', () => zipped(strToU8('x'.repeat(5000)))],
    ['newerVersion', () => zipSync({ meta: message([1, 4]), 'collection.anki21b': strToU8('x') })],
    ['bomb', () => zipSync({ 'collection.anki2': new Uint8Array(5_000_000) })],
    ['bomb', () => zipped(zstdBomb(8000), 'collection.anki21b')],
    [
      'damaged',
      async () => zipped(zstdFrame(await small()).subarray(0, 5000), 'collection.anki21b'),
    ],
    ['damaged', async () => zipped((await small()).subarray(0, 9000))],
    ['noCards', async () => zipped(await ankiDatabase(11, { types, notes: [] }))],
  ])('is refused: %s, %#', async (problem, zip) => {
    expect(problemOf(await zip())).toBe(problem);
  });

  it('asks for no memory that a frame only claims to need', () => {
    const frame = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0, 0xa8, 1, 0, 0);
    expect(problemOf(zipped(frame, 'collection.anki21b'))).toBe('bomb');
  });

  it('ends at once, whichever byte of its database is wrong', async () => {
    const good = await ankiDatabase(11, {
      types,
      notes: Array.from({ length: 60 }, (_, index) =>
        note(basic.id, [`a${index}`, 'b'.repeat(index * 30)]),
      ),
      pageSize: 512,
    });
    let seed = 1;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const seen = new Set<string>();
    const begun = performance.now();
    for (let round = 0; round < 250; round++) {
      const bad = good.slice();
      for (let count = 0; count < 1 + (round % 4); count++)
        bad[random(round % 2 === 0 ? bad.length : 3000)] = random(256);
      seen.add(problemOf(zipped(bad)));
    }
    expect(seen).toContain('damaged');
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  /** Returns a package in which every page that leads to others was changed. */
  async function withInnerPages(change: (view: DataView, page: number) => void) {
    const bytes = await ankiDatabase(11, {
      types,
      notes: Array.from({ length: 500 }, (_, index) => note(basic.id, [`a${index}`, 'b'])),
      pageSize: 512,
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let page = 512; page < bytes.length; page += 512)
      if (bytes[page] === 5) change(view, page);
    return zipped(bytes);
  }

  it('is refused where its pages lead in circles', async () => {
    const zip = await withInnerPages((view, page) => view.setUint32(page + 8, page / 512 + 1));
    expect(problemOf(zip)).toBe('damaged');
  });

  it('is refused where many places lead to the same page, which would make it longer than it is', async () => {
    const zip = await withInnerPages((view, page) => {
      const cell = (index: number) => page + view.getUint16(page + 12 + 2 * index);
      const first = view.getUint32(cell(0));
      for (let index = 1; index < view.getUint16(page + 3); index++)
        view.setUint32(cell(index), first);
    });
    expect(problemOf(zip)).toBe('damaged');
  });
});
