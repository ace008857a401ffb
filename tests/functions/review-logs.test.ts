import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { unpackStates } from '@trellis/model/cards/pack-documents';
import { readPack } from '@trellis/model/cards/packs';
import { replay } from '@trellis/model/cards/replay';
import { readEntries, writeEntry, type ReviewAction } from '@trellis/model/cards/review-entry';
import { lengthBefore, receivedEntries, type ReviewLog } from '@trellis/model/cards/review-log';
import type { CardState } from '@trellis/model/cards/card-state';
import { collections } from '@trellis/model/collections';
import * as paths from '@trellis/model/paths';
import { aFlashcard } from '#tests/factories/a-lesson';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { counted, crashing, crashingOften } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import {
  deliver,
  observed,
  randomFrom,
  redelivered,
  write,
  type WriteEvent,
} from '#tests/functions/events';
import { data, differences, enrol, openCourse, run, signUp } from '#tests/functions/fixtures';

const day = 86_400_000;
/** Noon of the first day of these tests, far enough from when learning days begin. */
const noon = Date.UTC(2026, 9, 5, 12);
const at = (days: number, minutes = 0) => noon + days * day + minutes * 60_000;

const progress = () => data(refs.userProgress('lea'));
const schedule = async () => (await read(refs.cardSchedule('lea')))?.data ?? null;

/** A device of Lea's, which appends to its log as rules let it. */
function device(name: string) {
  const path = paths.reviewLogPath('lea', `${name}_1`);
  let seq = 0;
  let entries = '';
  const received: Record<string, Date> = {};
  /** Sends what happened; returns the event. */
  const send = (receivedAt: number, ...actions: [time: number, ReviewAction][]) => {
    for (const [time, action] of actions)
      entries += `${writeEntry({ seq: ++seq, at: time, action })}\n`;
    received[entries.length] = new Date(receivedAt);
    const log: ReviewLog = { entries, received: { ...received }, updatedAt: new Date(receivedAt) };
    return observed(path, () => db.doc(path).set(log));
  };
  return { send, lastSeq: () => seq };
}

/** Returns the path of this month's log that functions write. */
function functionsLog(): string {
  const month = new Date().toISOString().slice(0, 7).replace('-', '');
  return paths.reviewLogPath('lea', `functions_${month}`);
}

/** Returns the questions that functions have noted as gone. */
async function functionsNotes(): Promise<string[]> {
  const log = await db.doc(functionsLog()).get();
  return readEntries('functions', String(log.get('entries') ?? '')).flatMap(({ action }) =>
    action.kind === 'forget' ? [action.key] : [],
  );
}

const review = (cardID: string, grade: 1 | 2 | 3 | 4 = 3, courseID = 'ferns'): ReviewAction => ({
  kind: 'review',
  key: `${courseID}/${cardID}`,
  grade,
  took: 3000,
});

/** Returns the states in the packs, as a page reads them. */
async function packedStates(): Promise<ReadonlyMap<string, CardState>> {
  const items = new Map<string, string>();
  for (const { id, version, count } of (await schedule())?.packs ?? []) {
    const pack = await data(refs.statePack('lea', id));
    const found = readPack(pack.states);
    expect({ version: pack.version, count: found.size }).toEqual({ version, count });
    for (const [key, text] of found) items.set(key, text);
  }
  return unpackStates(items)!;
}

/** Expects that packs hold the replay of all that was received before the day of the latest receipt. */
async function expectFolded(): Promise<void> {
  const { docs } = await db.collection('users/lea/review_logs').get();
  const logs = await Promise.all(
    docs.map(async ({ id }) => [id, await data(refs.reviewLog('lea', id))] as const),
  );
  const stored = await schedule();
  const before = stored?.foldedAt.getTime() ?? 0;
  for (const [id, log] of logs) expect(stored?.positions[id] ?? 0).toBe(lengthBefore(log, before));
  const entries = logs
    .flatMap(([id, log]) => receivedEntries(id, log))
    .filter(({ receivedAt }) => receivedAt < before);
  expect(await packedStates()).toEqual(replay(entries).states);
}

async function openFerns(...cardIDs: string[]) {
  await clear();
  await signUp('lea');
  await openCourse('ferns', 1);
  for (const id of cardIDs)
    await run.flashcard(await write(paths.flashcardPath('ferns', id), aFlashcard()));
  await enrol('lea', 'ferns');
}

const cardIDs = ['a', 'b', 'c', 'd', 'e'];

describe('a review log', () => {
  beforeEach(() => openFerns(...cardIDs));

  it('gives XP once for each card and day, however often its event comes', async () => {
    const phone = device('phone001');
    const first = await phone.send(at(0), [at(0), review('a')], [at(0, 1), review('b')]);
    await deliver([first, first, first], run.reviewLog);
    expect((await progress()).counters.flashcardsReviewed).toBe(2);
    expect((await progress()).xp).toBe(2);
    const second = await phone.send(at(0, 30), [at(0, 20), review('a')], [at(0, 30), review('c')]);
    await deliver(redelivered([first, second], randomFrom(1)), run.reviewLog);
    expect((await progress()).counters.flashcardsReviewed).toBe(3);
    expect((await progress()).courseXp).toEqual({});
    const ledger = await db.collection('user_progress/lea/xp_events').get();
    expect(ledger.docs.map(({ id }) => id).sort()).toEqual([
      'flashcards:2026-10-05:2',
      'flashcards:2026-10-05:3',
    ]);
    expect(await differences()).toEqual([]);
  });

  it('gives no XP for cards that do not exist, or of a course that is paused or unknown', async () => {
    await openCourse('mosses', 1);
    await run.flashcard(await write(paths.flashcardPath('mosses', 'a'), aFlashcard()));
    const phone = device('phone001');
    await run.reviewLog(
      await phone.send(
        at(0),
        [at(0), review('ghost')],
        [at(0), review('a', 3, 'mosses')],
        [at(0), review('a', 3, 'nothing')],
      ),
    );
    expect((await progress()).xp).toBe(0);
    const paused = anEnrollment('paused', { userID: 'lea' });
    await run.enrollment(await write(paths.enrollmentPath('lea', 'ferns'), paused));
    await run.reviewLog(await phone.send(at(0, 5), [at(0, 5), review('a')]));
    expect((await progress()).xp).toBe(0);
  });

  it('gives no XP for a card that was deleted, and keeps what it gave', async () => {
    const phone = device('phone001');
    await run.reviewLog(await phone.send(at(0), [at(0), review('a')]));
    for (const id of ['a', 'b'])
      await run.flashcard(await write(paths.flashcardPath('ferns', id), null));
    await run.reviewLog(await phone.send(at(0, 5), [at(0, 5), review('b')]));
    expect((await progress()).xp).toBe(1);
  });

  it('gives at most the cap of a day', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `m${i}`);
    const events = await Promise.all(
      many.map((id) => write(paths.flashcardPath('ferns', id), aFlashcard())),
    );
    await deliver(events, run.flashcard, 60);
    const reviews = many.map((id): [number, ReviewAction] => [at(0), review(id)]);
    await run.reviewLog(await device('phone001').send(at(0), ...reviews));
    expect(await progress()).toMatchObject({ xp: 50, counters: { flashcardsReviewed: 60 } });
  });

  it('tells home what is due', async () => {
    const phone = device('phone001');
    await run.reviewLog(await phone.send(at(0), [at(0), review('a', 4)], [at(0), review('b', 1)]));
    const { cardForecasts } = await progress();
    expect(cardForecasts).toMatchObject({ ferns: { day: '2026-10-05', started: 2 } });
    expect(cardForecasts['ferns']!.due[0]).toBe(1);
    expect(cardForecasts['ferns']!.due.reduce((sum, n) => sum + n, 0)).toBe(2);
    await run.reviewLog(await phone.send(at(0, 5), [at(0, 5), { kind: 'forget', key: 'ferns/b' }]));
    expect((await progress()).cardForecasts['ferns']!.started).toBe(1);
  });

  it('tells home nothing more of a deleted card, without a device, in one note for all', async () => {
    const phone = device('phone001');
    const reviews = ['a', 'b', 'c'].map((id): [number, ReviewAction] => [at(0), review(id, 1)]);
    await run.reviewLog(await phone.send(at(0), ...reviews));
    const deletions = [
      await write(paths.flashcardPath('ferns', 'b'), null),
      await write(paths.flashcardPath('ferns', 'c'), null),
      await write(paths.flashcardPath('ferns', 'd'), null),
    ];
    const noted = await observed(functionsLog(), () =>
      deliver([...deletions, ...deletions], run.flashcard, 6),
    );
    await deliver([noted, noted], run.reviewLog);
    expect((await progress()).cardForecasts['ferns']).toMatchObject({ started: 1 });
    expect(await functionsNotes()).toEqual(['ferns/b', 'ferns/c']);
    const again = await counted(() => deliver(deletions, run.flashcard));
    expect(again.writes).toBe(0);
    expect(await differences()).toEqual([]);
  });

  it('tells home nothing more of a side that is not asked any more', async () => {
    const place = paths.flashcardPath('ferns', 'a');
    await run.flashcard(await write(place, aFlashcard({ kind: 'reverse' })));
    const phone = device('phone001');
    await run.reviewLog(await phone.send(at(0), [at(0), review('a')], [at(0), review('a:r')]));
    const edited = await write(place, aFlashcard({ kind: 'basic', frontText: 'Other' }));
    await run.reviewLog(await observed(functionsLog(), () => run.flashcard(edited)));
    expect((await progress()).cardForecasts['ferns']).toMatchObject({ started: 1 });
    expect(await functionsNotes()).toEqual(['ferns/a:r']);
    expect(await differences()).toEqual([]);
  });

  it('notes nothing for a text that was edited, nor for somebody who has no forecast of the course', async () => {
    const edited = await write(
      paths.flashcardPath('ferns', 'a'),
      aFlashcard({ frontText: 'Other' }),
    );
    const cost = await counted(() => run.flashcard(edited));
    expect(cost.queries).toBe(0);
    await run.flashcard(await write(paths.flashcardPath('ferns', 'b'), null));
    expect(await functionsNotes()).toEqual([]);
  });

  it('tells nothing of a course that its learner has left, until they study there again', async () => {
    const phone = device('phone001');
    const told = async () => Object.keys((await progress()).cardForecasts);
    const place = paths.enrollmentPath('lea', 'ferns');
    await run.reviewLog(await phone.send(at(0), [at(0), review('a')]));
    const left = await write(place, anEnrollment('paused', { userID: 'lea' }));
    await deliver([left, left], run.enrollment);
    expect(await told()).toEqual([]);
    await run.reviewLog(await phone.send(at(0, 5), [at(0, 5), review('b')]));
    expect(await told()).toEqual([]);
    expect(await differences()).not.toContain('user_progress/lea cardForecasts');
    const back = await write(place, anEnrollment({ userID: 'lea' }));
    await run.reviewLog(await phone.send(at(0, 9), [at(0, 9), review('c')]));
    await deliver([back, left], run.enrollment);
    expect(await told()).toEqual(['ferns']);
  });

  it('is folded when a new learning day begins, not before', async () => {
    const phone = device('phone001');
    await run.reviewLog(await phone.send(at(0), [at(0), review('a')]));
    await run.reviewLog(await phone.send(at(0, 30), [at(0, 20), review('b')]));
    expect(await schedule()).toBeNull();
    await run.reviewLog(await phone.send(at(1), [at(1), review('a')]));
    expect([...(await packedStates()).keys()]).toEqual(['ferns/a', 'ferns/b']);
    await expectFolded();
    const same = await counted(async () =>
      run.reviewLog(await phone.send(at(1, 5), [at(1, 5), review('c')])),
    );
    expect([...(await packedStates()).keys()]).toEqual(['ferns/a', 'ferns/b']);
    // The log, XP (ledger, state, place) and the forecast.
    expect(same.writes).toBeLessThanOrEqual(5);
    await run.reviewLog(await phone.send(at(3), [at(3), { kind: 'suspend', key: 'ferns/a' }]));
    await expectFolded();
    expect((await packedStates()).get('ferns/c')?.reviews).toBe(1);
    expect(await differences()).toEqual([]);
  });

  it('joins two devices, also when one was offline for days', async () => {
    const [phone, laptop] = [device('phone001'), device('laptop01')];
    await run.reviewLog(await phone.send(at(0), [at(0), review('a')]));
    await run.reviewLog(await phone.send(at(1), [at(1), review('a')], [at(1), review('b')]));
    await run.reviewLog(await phone.send(at(2), [at(2), review('c')]));
    // Before what is already folded: the whole log has to be replayed.
    await run.reviewLog(await laptop.send(at(2, 9), [at(0, 700), review('a', 1)]));
    await expectFolded();
    await run.reviewLog(await phone.send(at(4), [at(4), review('d')]));
    await expectFolded();
    expect((await packedStates()).get('ferns/a')?.reviews).toBe(3);
    expect(await differences()).toEqual([]);
  });

  it('corrects the times of a device whose clock was wrong by a day', async () => {
    const phone = device('phone001');
    await run.reviewLog(await phone.send(at(0), [at(1), review('a')]));
    await run.reviewLog(
      await phone.send(at(0, 1), [at(1, 1), { kind: 'clock', fromSeq: 1, offset: -day }]),
    );
    await run.reviewLog(await phone.send(at(2), [at(2), review('b')]));
    await expectFolded();
    expect((await packedStates()).get('ferns/a')?.reviewedAt).toBe(at(0));
    expect(await differences()).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a pack is missing', async () => (await firstPack()).delete()],
    ['a pack is malformed', async () => (await firstPack()).set({ states: 7 })],
    ['a state is broken', async () => (await firstPack()).update({ states: 'ferns/a\t[1]\n' })],
    ['a pack has another version', async () => (await firstPack()).update({ version: 77 })],
    ['the schedule is missing', async () => db.doc('card_schedules/lea').delete()],
    ['the schedule is malformed', async () => db.doc('card_schedules/lea').set({ packs: 7 })],
  ])('is replayed when %s', async (_, damage) => {
    const phone = device('phone001');
    await run.reviewLog(await phone.send(at(0), [at(0), review('a')], [at(0), review('b')]));
    await run.reviewLog(await phone.send(at(1), [at(1), review('a')]));
    await damage();
    await run.reviewLog(await phone.send(at(1, 5), [at(1, 5), review('c')]));
    await expectFolded();
    expect([...(await packedStates()).keys()]).toEqual(['ferns/a', 'ferns/b']);
    expect(await differences()).toEqual([]);
  });

  const firstPack = async () => {
    const [pack] = await db.collection('card_schedules/lea/packs').listDocuments();
    return pack!;
  };

  it('is repaired by the rebuild: schedule, packs, forecasts, and what has no log', async () => {
    const phone = device('phone001');
    await run.reviewLog(await phone.send(at(0), [at(0), review('a')], [at(0), review('b')]));
    await run.reviewLog(await phone.send(at(1), [at(1), review('a')]));
    const damages: [() => Promise<unknown>, string[]][] = [
      [async () => (await firstPack()).delete(), ['card_schedules/lea packs']],
      [
        () => db.doc('card_schedules/lea/packs/stray').set({ version: 1, states: '' }),
        ['card_schedules/lea packs'],
      ],
      [
        () => db.doc('card_schedules/lea').update({ through: 1, positions: {} }),
        ['card_schedules/lea positions', 'card_schedules/lea through'],
      ],
      [
        () => db.doc('user_progress/lea').update({ cardForecasts: {} }),
        ['user_progress/lea cardForecasts'],
      ],
      [
        () => db.doc('card_schedules/ghost').set({ packs: [] }),
        ['card_schedules/ghost (document)'],
      ],
    ];
    for (const [damage, told] of damages) {
      await damage();
      const found = (await differences()).map((line) => line.split(':')[0]);
      expect(found.sort()).toEqual(told);
      for await (const { mend } of allMismatches()) await mend();
      expect(await differences()).toEqual([]);
    }
    await expectFolded();
  });

  it('costs at most five writes to fold for a deck of 10,000 cards', async () => {
    const phone = device('phone001');
    const numbers = Array.from({ length: 10_000 }, (_, i) => i);
    const key = (i: number) => `card-${String(i).padStart(16, '0')}`;
    // As many as several logs hold; one write of a functions' test may be larger than rules allow.
    const events: WriteEvent[] = [];
    for (let part = 0; part < 5; part++) {
      const reviews = numbers
        .filter((i) => i % 5 === part)
        .map((i): [number, ReviewAction] => [at(-3, i / 100), review(key(i))]);
      events.push(await device(`tablet0${part}`).send(at(-3, 200 + part), ...reviews));
    }
    await run.reviewLog(await phone.send(at(0), [at(0), review(key(7))]));
    const hundred = numbers
      .filter((i) => i % 100 === 7)
      .map((i, n): [number, ReviewAction] => [at(1, n), review(key(i))]);
    await run.reviewLog(await phone.send(at(1, 101), ...hundred));
    const packs = (await schedule())!.packs.length;
    const next = await phone.send(at(2), [at(2), review(key(8))]);
    const cost = await counted(() => run.reviewLog(next));
    console.log(`10,000 cards: ${packs} packs, folding a session: ${JSON.stringify(cost)}`);
    // The forecast is one of them.
    expect(cost.writes).toBeLessThanOrEqual(6);
    expect(packs).toBeLessThanOrEqual(4);
    await expectFolded();
  }, 120_000);
});

describe('imported reviews', () => {
  beforeEach(() => openFerns(...cardIDs));

  const imported = (cardID: string, grade: 1 | 2 | 3 | 4 = 3): ReviewAction => ({
    ...{ kind: 'imported', key: `ferns/${cardID}`, grade, took: 3000 },
  });
  /** A forged log: reviews of every card on each of many days, the last ones of today. */
  const manyDays = cardIDs.flatMap((id) =>
    [-40, -20, -3, -2, -1, 0].map((days): [number, ReviewAction] => [at(days), imported(id)]),
  );

  it.each([1, 2])(
    'schedule cards and give neither XP nor a day of the streak, in any order (%i)',
    async (seed) => {
      const copy = device('import001');
      const events = [
        await copy.send(at(0), ...manyDays.slice(0, 12)),
        await copy.send(at(0, 1), ...manyDays.slice(12)),
        // The same file once more, by another device.
        await device('import002').send(at(0, 2), ...manyDays),
      ];
      const before = await progress();
      const twice = [...events, ...redelivered(events, randomFrom(seed))];
      const { failures } = await deliver(twice, run.reviewLog);
      expect(failures).toEqual([]);
      const after = await progress();
      expect(after.cardForecasts['ferns']?.started).toBe(cardIDs.length);
      expect({ ...after, cardForecasts: {} }).toEqual({ ...before, cardForecasts: {} });
      expect((await db.collection('user_progress/lea/xp_events').get()).size).toBe(0);
      await run.reviewLog(await device('phone001').send(at(2), [at(2), review('a', 4)]));
      await expectFolded();
      expect((await packedStates()).get('ferns/b')?.reviews).toBe(6);
      expect(await differences()).toEqual([]);
    },
    60_000,
  );

  it('take no XP away, and give none for cards that they make due', async () => {
    const phone = device('phone001');
    const honest = await phone.send(at(0), [at(0), review('a')], [at(0, 1), review('b')]);
    await run.reviewLog(honest);
    const forged = await device('import001').send(
      at(0, 5),
      ...manyDays,
      // As if what was reviewed before had to be asked once more.
      ...cardIDs.map((id): [number, ReviewAction] => [at(0, 2), imported(id, 1)]),
    );
    const more = await phone.send(at(0, 30), [at(0, 20), review('a')], [at(0, 30), review('c')]);
    await deliver(redelivered([honest, forged, more, forged], randomFrom(3)), run.reviewLog);
    // By the whole log, the first two reviews were not due; they stay counted, and the other two are no more than they.
    expect((await progress()).xp).toBe(2);
    expect(await differences()).toEqual([]);
  });
});

describe('a review log under crashes', () => {
  it.each([0, 1, 2, 3])(
    'survives one at commit %i, before or after',
    async (commit) => {
      for (const when of ['before', 'after'] as const) {
        await openFerns(...cardIDs);
        const phone = device('phone001');
        await run.reviewLog(await phone.send(at(0), [at(0), review('a')]));
        const event = await phone.send(at(1), [at(1), review('a')], [at(1), review('b')]);
        await crashing(commit, when, () => run.reviewLog(event));
        await run.reviewLog(event);
        expect((await progress()).counters.flashcardsReviewed).toBe(3);
        await expectFolded();
        expect(await differences()).toEqual([]);
      }
    },
    60_000,
  );

  it.each([1, 2, 3])(
    'ends as if there were none (%i)',
    async (seed) => {
      const random = randomFrom(seed);
      await openFerns(...cardIDs);
      const devices = [device('phone001'), device('laptop01')];
      const events: WriteEvent[] = [];
      for (let step = 0; step < 14; step++) {
        const one = devices[Math.floor(random() * 2)]!;
        const time = at(step / 3);
        const card = cardIDs[Math.floor(random() * cardIDs.length)]!;
        const action: ReviewAction =
          random() < 0.2 && one.lastSeq() > 0
            ? { kind: 'undo', seq: 1 + Math.floor(random() * one.lastSeq()) }
            : review(card, (1 + Math.floor(random() * 4)) as 1);
        events.push(await one.send(time, [time - Math.floor(random() * 2 * day), action]));
        if (random() < 0.5)
          await crashingOften(0.5, random, () =>
            deliver(redelivered(events.slice(-3), random), run.reviewLog),
          );
      }
      await crashingOften(0.3, random, () => deliver(redelivered(events, random), run.reviewLog));
      const { failures } = await deliver(redelivered(events, random), run.reviewLog);
      expect(failures).toEqual([]);
      await expectFolded();
      expect(await differences()).toEqual([]);
    },
    120_000,
  );
});

it('leaves nothing of a person whose documents were erased, also when events come late', async () => {
  await openFerns('a');
  const phone = device('phone001');
  const events = [
    await phone.send(at(0), [at(0), review('a')]),
    await phone.send(at(1), [at(1), review('a')]),
  ];
  await deliver(events, run.reviewLog);
  const names = ['reviewLogs', 'cardSchedules', 'statePacks', 'cardFlags'] as const;
  await write(paths.cardFlagPath('ferns', 'lea_a'), { userID: 'lea', cardID: 'a' });
  const found: string[] = [];
  for (const name of names) {
    const { personal } = collections[name]!;
    if (personal === 'none') throw new Error(name);
    for (const location of personal.whereOf('lea')) {
      if ('document' in location) found.push(location.document);
      if ('query' in location) {
        const { collection, isGroup, where } = location.query;
        const all = isGroup ? db.collectionGroup(collection) : db.collection(collection);
        const [field, op, value] = where[0] ?? [];
        const { docs } = await (field ? all.where(field, op!, value) : all).get();
        found.push(...docs.map(({ ref }) => ref.path));
      }
    }
  }
  expect(found.length).toBeGreaterThanOrEqual(4);
  for (const path of found) await db.doc(path).delete();
  const gone = await observed(paths.reviewLogPath('lea', 'phone001_1'), () => Promise.resolve());
  await deliver([...events, gone], run.reviewLog);
  expect(await schedule()).toBeNull();
  expect((await db.collection('card_schedules/lea/packs').get()).size).toBe(0);
});
