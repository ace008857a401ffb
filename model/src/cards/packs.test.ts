import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  packCard,
  packStates,
  questionsIn,
  unpackCard,
  unpackStates,
} from '#model/cards/pack-documents';
import { newCardState, type CardState } from '#model/cards/card-state';
import {
  changePacks,
  maxPackLength,
  packOf,
  questionCount,
  readPack,
  writePack,
  type PackChanges,
  type PackRange,
} from '#model/cards/packs';

/** Packs in a database: applies updates, and reads everything as a page does. */
function stored(maxLength?: number) {
  let index: PackRange[] = [];
  let made = 0;
  const documents = new Map<string, { version: number; text: string }>();
  const change = (changes: PackChanges) => {
    const keys = [...changes.keys()];
    const concerned = new Set(keys.flatMap((key) => packOf(index, key)?.id ?? []));
    const loaded = new Map([...concerned].map((id) => [id, readPack(documents.get(id)!.text)]));
    const update = changePacks(index, loaded, changes, () => `p${++made}`, maxLength);
    for (const { range, items } of update.written)
      documents.set(range.id, { version: range.version, text: writePack(items) });
    for (const id of update.deleted) documents.delete(id);
    index = update.index;
    return update;
  };
  const items = () => new Map([...documents.values()].flatMap(({ text }) => [...readPack(text)]));
  return { change, items, documents, index: () => index };
}

const bytesOf = (text: string) => encodeURIComponent(text).replace(/%../g, 'x').length;

const texts = (...keys: string[]) => new Map(keys.map((key) => [key, `text of ${key}`]));

describe('packs', () => {
  it('write the pack that a changed item belongs to, with a new version, and no other', () => {
    const packs = stored(50);
    packs.change(texts('a', 'b', 'c', 'd', 'e', 'f'));
    expect(packs.index().length).toBeGreaterThan(2);
    const before = new Map(packs.index().map(({ id, version }) => [id, version]));
    const { written } = packs.change(new Map([['d', 'new']]));
    expect(written).toHaveLength(1);
    expect(written[0]!.range.version).toBe(before.get(written[0]!.range.id)! + 1);
    expect(packs.items().get('d')).toBe('new');
  });

  it('write nothing for what is the same', () => {
    const packs = stored();
    packs.change(texts('a', 'b'));
    const index = packs.index();
    expect(packs.change(texts('b', 'a'))).toEqual({ index, written: [], deleted: [] });
    expect(packs.change(new Map([['c', null]]))).toEqual({ index, written: [], deleted: [] });
  });

  it('delete a pack whose items are gone, and keep a place for every key', () => {
    const packs = stored(20);
    packs.change(texts('a', 'b', 'c'));
    packs.change(
      new Map([
        ['a', null],
        ['b', null],
        ['c', null],
      ]),
    );
    expect(packs.index()).toHaveLength(1);
    expect(packs.index()[0]).toMatchObject({ from: '', count: 0 });
    expect(packOf(packs.index(), '')).toBe(packs.index()[0]);
    packs.change(texts('0'));
    expect(packs.items()).toEqual(texts('0'));
  });

  it('give way to the next when the first one is new and stays empty', () => {
    const next: PackRange = { id: 'x', from: 'm', version: 4, count: 1 };
    const { index } = changePacks(
      [{ id: 'new', from: '', version: 0, count: 0 }, next],
      new Map(),
      new Map(),
      () => 'y',
    );
    expect(index).toEqual([{ ...next, from: '' }]);
  });

  it('hold the same whatever the order of changes, as if they were made at once', () => {
    const change = fc.tuple(
      fc.constantFrom(...'abcdefghijklmnop'),
      fc.option(
        fc.string({ maxLength: 30 }).map((text) => JSON.stringify(text)),
        { nil: null },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 30 }), (steps) => {
        const packs = stored(80);
        const expected = new Map<string, string>();
        for (const step of steps) {
          packs.change(new Map(step));
          for (const [key, text] of new Map(step)) {
            if (text === null) expected.delete(key);
            else expected.set(key, text);
          }
        }
        expect(packs.items()).toEqual(expected);
        const index = packs.index();
        expect(index.map(({ from }) => from)).toEqual(index.map(({ from }) => from).toSorted());
        expect([...packs.documents.keys()].toSorted()).toEqual(
          index.map(({ id }) => id).toSorted(),
        );
        for (const { id, version, count } of index) {
          const pack = packs.documents.get(id)!;
          expect(pack.version).toBe(version);
          expect(readPack(pack.text).size).toBe(count);
        }
        expect(index.every(({ count }, at) => at === 0 || count > 0)).toBe(true);
      }),
    );
  });

  it.each([
    ['control characters', '\u0001'],
    ['letters of three bytes', 'ท'],
    ['emoji', '😀'],
    ['halves of emoji', '\ud83d'],
    ['line feeds and tabs', '\n\t'],
    ['quotes and backslashes', '"\\'],
  ])('stay below 1 MiB with the longest cards of %s', (_, unit) => {
    const card = {
      kind: 'basic' as const,
      difficulty: 'hard' as const,
      tags: [],
      frontText: unit.repeat(2000 / unit.length),
      backText: unit.repeat(4000 / unit.length),
    };
    const packs = stored();
    const keys = Array.from(
      { length: 300 },
      (_, i) => `${String(i).padStart(3, '0')}${'k'.repeat(125)}`,
    );
    for (let start = 0; start < keys.length; start += 50)
      packs.change(new Map(keys.slice(start, start + 50).map((key) => [key, packCard(card)])));
    for (const { text } of packs.documents.values()) expect(bytesOf(text)).toBeLessThan(1_000_000);
    const items = packs.items();
    expect(items.size).toBe(300);
    for (const text of items.values()) expect(unpackCard(text)).toEqual(card);
  });

  it('leave room for changes after a split', () => {
    const packs = stored();
    const item = 'x'.repeat(1000);
    packs.change(new Map(Array.from({ length: 400 }, (_, i) => [`k${1000 + i}`, item])));
    for (const { text } of packs.documents.values())
      expect(text.length).toBeLessThan(0.7 * maxPackLength);
  });
});

describe('items of packs', () => {
  it('are broken if anything else is stored', () => {
    for (const text of ['', '{', '[]', '["basic","easy",[],"a"]', '["other","easy",[],"a","b"]'])
      expect(unpackCard(text)).toBeUndefined();
    for (const text of [
      '',
      '[1]',
      '{}',
      `[${Array(12).fill('"1"').join()}]`,
      `[${Array(13).fill(1).join()}]`,
    ])
      expect(unpackStates(new Map([['a/b', text]]))).toBeUndefined();
  });

  it('come back as they were', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
    const state = fc
      .record({
        due: number,
        stability: number,
        difficulty: number,
        interval: fc.nat(),
        step: fc.nat(9),
        reviews: fc.nat(),
        lapses: fc.nat(),
        stage: fc.constantFrom<CardState['stage'][]>(0, 1, 2, 3),
        reviewedAt: fc.nat(),
        buriedUntil: fc.nat(),
        isSuspended: fc.boolean(),
        isForgotten: fc.boolean(),
        changedAt: fc.nat(),
      })
      .map((fields): CardState => ({ ...newCardState(), ...fields }));
    fc.assert(
      fc.property(state, (each) => {
        const states = new Map([['a/b:r', each]]);
        expect(unpackStates(readPack(writePack(packStates(states))))).toEqual(states);
      }),
    );
  });

  it('are left out of a text that is cut', () => {
    expect(readPack('a\tx\nb\ty')).toEqual(
      new Map([
        ['a', 'x'],
        ['b', 'y'],
      ]),
    );
    expect(readPack('a\tx\nb')).toEqual(new Map([['a', 'x']]));
  });
});

describe('the questions of a course', () => {
  const card = { difficulty: 'easy' as const, tags: [], backText: '' };
  const texts = [
    packCard({ ...card, kind: 'basic', frontText: 'Frond' }),
    packCard({ ...card, kind: 'reverse', frontText: 'Frond' }),
    packCard({
      ...card,
      kind: 'cloze',
      frontText: '{{c1::Fronds}} have {{c2::sori}}, {{c1::too}}',
    }),
  ];
  const range = { id: 'p1', from: '', version: 1, count: 3 };

  it('are those of all sides of its cards, none of a broken one', () => {
    expect(questionsIn([...texts, 'broken'])).toBe(1 + 2 + 2);
  });

  it('are the sum of its packs, by their cards where a pack is older than that number', () => {
    const cardPacks = [
      { ...range, questions: 5 },
      { ...range, id: 'p2', from: 'c' },
    ];
    expect(questionCount({ cardPacks, flashcardCount: 6 })).toBe(5 + 3);
    expect(questionCount({ cardPacks: [], flashcardCount: 6 })).toBe(6);
  });
});
