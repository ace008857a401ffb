import { beforeEach, describe, expect, it } from 'vitest';
import { syncCardPacks } from '@trellis/functions/cards/sync-card-packs.store';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { unpackCard } from '@trellis/model/cards/pack-documents';
import { questionCount, readPack } from '@trellis/model/cards/packs';
import type { Flashcard } from '@trellis/model/content/flashcard';
import * as paths from '@trellis/model/paths';
import { aCourse } from '#tests/factories/a-course';
import { aFlashcard } from '#tests/factories/a-lesson';
import { aCardFlag } from '#tests/factories/a-review-log';
import { cascade, ofCourses } from '#tests/functions/cascade';
import { counted, crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import {
  deliver,
  eventOf,
  randomFrom,
  redelivered,
  write,
  type WriteEvent,
} from '#tests/functions/events';
import { data, differences, openCourse, run } from '#tests/functions/fixtures';

beforeEach(clear);

const ferns = refs.course('ferns');
const cardPath = (cardID: string) => paths.flashcardPath('ferns', cardID);
const writeCard = (cardID: string, changes: Partial<Flashcard> | null = {}) =>
  write(cardPath(cardID), changes && aFlashcard(changes));

/** Returns the fronts of the cards in the packs of the course by id, as a page reads them. */
async function fronts(): Promise<Record<string, string | undefined>> {
  const { cardPacks, flashcardCount } = await data(ferns);
  const cards = new Map<string, string>();
  for (const { id, version, count } of cardPacks) {
    const pack = await data(refs.cardPack('ferns', id));
    const items = readPack(pack.cards);
    expect({ version: pack.version, count: items.size }).toEqual({ version, count });
    for (const [cardID, text] of items) cards.set(cardID, text);
  }
  expect(flashcardCount).toBe(cards.size);
  return Object.fromEntries([...cards].map(([id, text]) => [id, unpackCard(text)?.frontText]));
}

/** Writes many cards, without waiting for functions. Returns the events. */
async function writeMany(cardIDs: string[], card: Flashcard = aFlashcard()): Promise<WriteEvent[]> {
  const places = cardIDs.map((id) => db.doc(cardPath(id)));
  const before = places.length > 0 ? await db.getAll(...places) : [];
  for (let start = 0; start < places.length; start += 400) {
    const batch = db.batch();
    for (const ref of places.slice(start, start + 400)) batch.set(ref, card);
    await batch.commit();
  }
  const after = places.length > 0 ? await db.getAll(...places) : [];
  return after.map((snapshot, at) => eventOf(before[at]!, snapshot));
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, i) => `c${String(i).padStart(5, '0')}`);

describe('the packs of a course’s cards', () => {
  beforeEach(() => openCourse('ferns', 1));

  it('follow cards that are added, edited and deleted', async () => {
    await run.flashcard(await writeCard('a'));
    await run.flashcard(await writeCard('b', { frontText: 'B' }));
    expect(await fronts()).toEqual({ a: aFlashcard().frontText, b: 'B' });
    const [{ version } = { version: 0 }] = (await data(ferns)).cardPacks;
    await run.flashcard(await writeCard('b', { frontText: 'B, better' }));
    expect((await data(ferns)).cardPacks[0]!.version).toBe(version + 1);
    await run.flashcard(await writeCard('a', null));
    expect(await fronts()).toEqual({ b: 'B, better' });
    await run.flashcard(await writeCard('b', null));
    expect(await fronts()).toEqual({});
    expect(await differences()).toEqual([]);
  });

  it('count the questions that their cards ask, also those made before there was that number', async () => {
    const cloze = { kind: 'cloze', frontText: '{{c1::Fronds}} have {{c2::sori}}' } as const;
    await run.flashcard(await writeCard('a'));
    await run.flashcard(await writeCard('b', { kind: 'reverse' }));
    await run.flashcard(await writeCard('c', cloze));
    expect(questionCount(await data(ferns))).toBe(1 + 2 + 2);
    await run.flashcard(await writeCard('b', null));
    expect(questionCount(await data(ferns))).toBe(1 + 2);
    const { cardPacks } = await data(ferns);
    await ferns.ref.update({ cardPacks: cardPacks.map(({ questions: _, ...range }) => range) });
    expect(await differences()).toEqual([expect.stringContaining('courses/ferns cardPacks')]);
    for await (const { mend } of allMismatches()) await mend();
    expect(questionCount(await data(ferns))).toBe(1 + 2);
  });

  it.each([1, 2, 3])(
    'end as the cards are, whatever the order of events and however often they come (%i)',
    async (seed) => {
      const random = randomFrom(seed);
      const events: WriteEvent[] = [];
      for (let step = 0; step < 40; step++) {
        const cardID = `c${Math.floor(random() * 12)}`;
        const changes = random() < 0.3 ? null : { frontText: `${step}` };
        events.push(await writeCard(cardID, changes));
        if (random() < 0.2) await run.flashcard(events.at(-1)!);
      }
      const { failures } = await deliver(redelivered(events, random), run.flashcard);
      expect(failures).toEqual([]);
      const { docs } = await db.collection('courses/ferns/flashcards').get();
      const expected = Object.fromEntries(docs.map((doc) => [doc.id, doc.get('frontText')]));
      expect(await fronts()).toEqual(expected);
      expect(await differences()).toEqual([]);
    },
  );

  it('take 300 cards at once in a few commits, and cost nothing when their events come again', async () => {
    const events = await writeMany(numbered(300));
    const first = await counted(() => deliver(events, run.flashcard, 300));
    expect(first.commits).toBeLessThanOrEqual(3);
    expect(Object.keys(await fronts())).toHaveLength(300);
    const again = await counted(() => deliver(events, run.flashcard, 300));
    expect(again.writes).toBe(0);
  });

  it('are split when they become long, and a change then touches one of them', async () => {
    const long = aFlashcard({ frontText: 'é'.repeat(2000), backText: '\u0007'.repeat(4000) });
    await deliver(await writeMany(numbered(120), long), run.flashcard, 120);
    const { cardPacks } = await data(ferns);
    expect(cardPacks.length).toBeGreaterThan(5);
    const before = new Map(cardPacks.map(({ id, version }) => [id, version]));
    await run.flashcard(await writeCard('c00050', { frontText: 'Short' }));
    const changed = (await data(ferns)).cardPacks.filter(
      ({ id, version }) => before.get(id) !== version,
    );
    expect(changed).toHaveLength(1);
    expect(await fronts()).toMatchObject({ c00050: 'Short', c00119: long.frontText });
  }, 60_000);

  it.each([
    [0, 'before'],
    [0, 'after'],
  ] as const)('survive a crash at commit %i, %s it', async (commit, when) => {
    await run.flashcard(await writeCard('a'));
    const event = await writeCard('b');
    expect(await crashing(commit, when, () => run.flashcard(event))).toBe(true);
    await run.flashcard(event);
    expect(Object.keys(await fronts())).toEqual(['a', 'b']);
  });

  it.each<[string, (packPath: string) => Promise<unknown>]>([
    ['is missing', (pack) => db.doc(pack).delete()],
    ['is malformed', (pack) => db.doc(pack).set({ cards: 7 })],
    ['has another version', (pack) => db.doc(pack).update({ version: 99 })],
    ['lacks a card', (pack) => db.doc(pack).update({ cards: '' })],
  ])('are made again when one %s', async (_, damage) => {
    for (const id of ['a', 'b']) await run.flashcard(await writeCard(id));
    const before = (await data(ferns)).cardPacks[0]!.id;
    await damage(paths.cardPackPath('ferns', before));
    await run.flashcard(await writeCard('c'));
    expect(Object.keys(await fronts())).toEqual(['a', 'b', 'c']);
    // Under a new id, so that no device takes an old copy for it.
    expect((await data(ferns)).cardPacks[0]!.id).not.toBe(before);
    expect(await differences()).toEqual([]);
  });

  it('are made again when one is missing whose cards are gone', async () => {
    await run.flashcard(await writeCard('a'));
    const { id } = (await data(ferns)).cardPacks[0]!;
    await db.doc(paths.cardPackPath('ferns', id)).delete();
    await run.flashcard(await writeCard('a', null));
    expect(await fronts()).toEqual({});
  });

  it('are made for a course of before there were packs, by its first changed card', async () => {
    await writeMany(numbered(1700));
    await db.doc(ferns.ref.path).update({ cardPacks: [], flashcardCount: 1700 });
    await run.flashcard(await writeCard('c00001', { frontText: 'New' }));
    const cards = await fronts();
    expect(Object.keys(cards)).toHaveLength(1700);
    expect(cards).toMatchObject({ c00001: 'New' });
  }, 60_000);

  it('are made by the rebuild, which also removes strays', async () => {
    await writeMany(['a', 'b']);
    await db.doc(paths.cardPackPath('ferns', 'stray')).set({ version: 1, cards: '' });
    const told = await differences();
    expect(told.map((line) => line.split(':')[0]).sort()).toEqual([
      'courses/ferns cardPacks',
      'courses/ferns flashcardCount',
      'courses/ferns/card_packs/stray (document)',
    ]);
    for await (const { mend } of allMismatches()) await mend();
    expect(Object.keys(await fronts())).toEqual(['a', 'b']);
    expect(await differences()).toEqual([]);
  });

  it('are found by the rebuild when they say something else than the cards', async () => {
    await run.flashcard(await writeCard('a'));
    await write(cardPath('a'), aFlashcard({ frontText: 'Other' }));
    expect(await differences()).toEqual([expect.stringContaining('courses/ferns cardPacks')]);
    for await (const { mend } of allMismatches()) await mend();
    expect(await fronts()).toEqual({ a: 'Other' });
  });

  it('leave out a malformed card, and one that no schedule can name', async () => {
    await run.flashcard(await writeCard('a'));
    await run.flashcard(await write(cardPath('broken'), { frontText: 7 }));
    await run.flashcard(await writeCard('a.b'));
    expect(Object.keys(await fronts())).toEqual(['a']);
    expect(await differences()).toEqual([]);
  });
});

it('packs cards that were there before their course', async () => {
  await run.flashcard(await writeCard('a'));
  await run.course(await write(ferns.ref.path, aCourse({ slug: 'ferns' })));
  expect(Object.keys(await fronts())).toEqual(['a']);
});

it('deletes packs and flags with their course, also when events of cards come late', async () => {
  await openCourse('ferns', 1);
  const events = [await writeCard('a'), await writeCard('b')];
  await deliver(events, run.flashcard);
  await write(paths.cardFlagPath('ferns', 'lea_a'), aCardFlag({ userID: 'lea', cardID: 'a' }));
  const follow = await cascade(ofCourses);
  await write(ferns.ref.path, null);
  await follow((told) => Promise.all(told.map(({ event, handle }) => handle(event))));
  const late = await writeCard('c');
  await run.flashcard(late);
  await follow((told) => Promise.all(told.map(({ event, handle }) => handle(event))));
  await deliver(redelivered([...events, late], randomFrom(7)), run.flashcard);
  expect((await ferns.ref.listCollections()).map(({ id }) => id)).toEqual([]);
  expect(await syncCardPacks('ferns', ['a'])).toBe(false);
});
