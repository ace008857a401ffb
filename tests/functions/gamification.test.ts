import { beforeEach, describe, expect, it, vi } from 'vitest';
import { auth, db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { withDates } from '@trellis/functions/firestore/decode';
import { decodeEach } from '@trellis/functions/firestore/find';
import * as paths from '@trellis/model/paths';
import { courseXp, lessonXp, xpEvent } from '@trellis/model/progress/ledger';
import { xpRules } from '@trellis/model/progress/xp-rules';
import { defaultSettings, type User } from '@trellis/model/user';
import { aProfile } from '#tests/factories/a-profile';
import { aUser } from '#tests/factories/a-user';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { cascade, type Delivery } from '#tests/functions/cascade';
import { clear } from '#tests/functions/emulated';
import {
  deliver,
  randomFrom,
  redelivered,
  shuffled,
  write,
  type WriteEvent,
} from '#tests/functions/events';
import { counted, Crash, crashing } from '#tests/functions/commit-interceptor';
import {
  complete,
  data,
  differences,
  enrol,
  mark,
  openBadge,
  openCourse,
  run,
  signUp,
} from '#tests/functions/fixtures';

beforeEach(clear);

const stateOf = (uid: string) => data(refs.userProgress(uid));
const ledgerOf = async (uid: string) =>
  decodeEach(xpEvent, await refs.xpEvent(uid, 'any').ref.parent.get());

/**
 * Checks the invariant: each learner's XP is the sum of their ledger, in the state and on the board, and by course;
 * and they have the badges of their ledger.
 */
async function expectSums(): Promise<void> {
  const [states, entries, lines] = await Promise.all([
    db.collection('user_progress').get(),
    db.collectionGroup('leaderboard').get(),
    db.collectionGroup('xp_events').get(),
  ]);
  const boards = new Map<string, number>();
  const ledgers = new Map<string, number>();
  const add = (path: string, xp: number) => ledgers.set(path, (ledgers.get(path) ?? 0) + xp);
  const given = new Map<string, string[]>();
  for (const entry of entries.docs) boards.set(entry.ref.path, entry.get('xp'));
  for (const { id } of states.docs) add(paths.leaderboardPath(id), 0);
  for (const line of lines.docs) {
    const uid = line.ref.parent.parent!.id;
    const { xp, courseID, kind, itemID } = xpEvent.parse(withDates(line.data()));
    add(paths.leaderboardPath(uid), xp);
    if (courseID !== '') add(paths.courseEntryPath(courseID, uid), xp);
    if (kind === 'badge') given.set(uid, [...(given.get(uid) ?? []), itemID].sort());
  }
  expect(boards).toEqual(ledgers);
  for (const state of states.docs) {
    expect(state.get('xp'), state.id).toBe(ledgers.get(paths.leaderboardPath(state.id)));
    expect(state.get('badges'), state.id).toEqual(given.get(state.id) ?? []);
  }
}

/** Also checks that all other derived documents match their sources. */
async function expectExact(): Promise<void> {
  await expectSums();
  expect(await differences()).toEqual([]);
}

/** The functions in a second process, simulated by separate modules. */
async function anotherInstance() {
  vi.resetModules();
  return import('@trellis/functions');
}

describe('whatever is delivered one to five times, shuffled, sixteen at once', () => {
  it('reaches one state across all triggers', async () => {
    const random = randomFrom(1);
    const lessonIDs = await openCourse('ferns', 6);
    const uids = ['lea', 'max', 'mia'];
    const deliveries: Delivery[] = [];
    const tell = async (handle: Delivery['handle'], event: Promise<WriteEvent>) =>
      void deliveries.push({ handle, event: await event });
    const follow = await cascade();
    for (const uid of uids) {
      await auth.createUser({ uid });
      const user = (changes: Partial<User['settings']>, updatedAt: Date): User =>
        aUser({ updatedAt, settings: { ...defaultSettings, ...changes } });
      await tell(run.user, write(paths.userPath(uid), user({}, new Date('2026-01-05'))));
      await write(paths.enrollmentPath(uid, 'ferns'), anEnrollment({ userID: uid }));
      for (const lessonID of lessonIDs) await tell(run.progress, complete(uid, 'ferns', lessonID));
      await tell(run.progress, mark(uid, 'ferns-1', false));
      await tell(run.progress, mark(uid, 'ferns-1', true));
      const later = user(
        { leaderboardAlias: `The ${uid}`, restDays: ['sun'] },
        new Date('2026-02-05'),
      );
      await tell(run.user, write(paths.userPath(uid), later));
      await tell(run.profile, write(paths.profilePath(uid), aProfile({ displayName: uid })));
    }
    for (const [id, criteria] of [
      ['five', 'complete_5_lessons'],
      ['course', 'complete_1_courses and complete_6_lessons'],
      ['rich', 'earn_120_xp'],
    ] as const) {
      const badge = { name: id, description: '', imageUrl: '', criteria, xpReward: 10 };
      await tell(run.badge, write(paths.badgePath(id), badge));
    }
    const failures: unknown[] = [];
    const deliverAll = async (all: Delivery[]) => {
      const delivered = await deliver(redelivered(all, random, 5), ({ event, handle }) =>
        handle(event),
      );
      failures.push(...delivered.failures);
    };
    await deliverAll(deliveries);
    await follow(deliverAll);
    expect(failures).toEqual([]);
    for (const uid of uids) {
      expect(await stateOf(uid)).toMatchObject({
        xp: 6 * lessonXp + courseXp + 30,
        level: 2,
        badges: ['course', 'five', 'rich'],
        userName: uid,
        completedCourseIDs: ['ferns'],
      });
      expect(await data(refs.leaderboard(uid))).toMatchObject({ userName: `The ${uid}` });
    }
    await expectExact();
  });

  it('counts a hundred lessons of one learner on two instances', async () => {
    const second = await anotherInstance();
    await openBadge('fifty', { criteria: 'complete_50_lessons', xpReward: 25 });
    await signUp('lea');
    const events: WriteEvent[] = [];
    for (let lesson = 0; lesson < 100; lesson++) {
      events.push(await complete('lea', 'ferns', `ferns-${lesson}`));
    }
    let turn = 0;
    const either = (event: WriteEvent) =>
      turn++ % 2 === 0 ? run.progress(event) : second.onLessonProgressWritten.run(event);
    const { failures } = await deliver(redelivered(events, randomFrom(3)), either, 200);
    expect(failures).toEqual([]);
    expect(await stateOf('lea')).toMatchObject({ xp: 1025, badges: ['fifty'] });
    await expectExact();
  });

  it('handles two hundred learners at once', async () => {
    await openBadge('first', { criteria: 'complete_1_lessons', xpReward: 5 });
    const uids = Array.from({ length: 200 }, (_, index) => `learner-${index}`);
    const events = await Promise.all(uids.map((uid) => complete(uid, 'ferns', 'ferns-1')));
    const { failures } = await deliver([...events, ...events], run.progress, 400);
    expect(failures).toEqual([]);
    await expectSums();
    expect(await stateOf('learner-77')).toMatchObject({ xp: 15, badges: ['first'] });
  });
});

it('loses and repeats nothing after a crash at any write', async () => {
  await openCourse('ferns', 2);
  await openBadge('two', { criteria: 'complete_2_lessons', xpReward: 20 });
  await openBadge('course', { criteria: 'complete_1_courses', xpReward: 30 });
  const { writePoints } = await learnSurely('nobody');
  expect(writePoints).toBeGreaterThan(8);
  for (const when of ['before', 'after'] as const) {
    for (let commit = 0; commit < writePoints; commit++) {
      const uid = `${when}-${commit}`;
      const { crashes } = await learnSurely(uid, { commit, when });
      expect(crashes, uid).toBe(1);
      const { xp, badges, unreadNotifications } = await stateOf(uid);
      expect({ xp, badges, unreadNotifications }, uid).toEqual({
        xp: 2 * lessonXp + courseXp + 50,
        badges: ['course', 'two'],
        // Enrolled, completed, two badges and a level.
        unreadNotifications: 5,
      });
    }
  }
  await expectSums();
}, 120_000);

/**
 * Completes all lessons of the ferns course; crashed deliveries are retried. Returns the number of commits by
 * functions.
 */
async function learnSurely(uid: string, crash?: { commit: number; when: 'before' | 'after' }) {
  await auth.createUser({ uid });
  const follow = await cascade();
  const deliveries: Delivery[] = [
    { handle: run.user, event: await write(paths.userPath(uid), aUser()) },
    { handle: run.progress, event: await complete(uid, 'ferns', 'ferns-1') },
    { handle: run.progress, event: await complete(uid, 'ferns', 'ferns-2') },
  ];
  await write(paths.enrollmentPath(uid, 'ferns'), anEnrollment({ userID: uid }));
  let crashes = 0;
  const deliverSurely = async (all: Delivery[]) => {
    for (const { event, handle } of all) {
      try {
        await handle(event);
      } catch (problem) {
        if (!(problem instanceof Crash)) throw problem;
        crashes++;
        await handle(event);
      }
    }
  };
  const work = async () => {
    await deliverSurely(deliveries);
    await follow(deliverSurely);
  };
  if (crash) await crashing(crash.commit, crash.when, work);
  const writePoints = crash ? 0 : (await counted(work)).commits;
  return { writePoints, crashes };
}

describe('badges and levels', () => {
  it('awards two badges crossed by one event once each, delivered five times at once (T43)', async () => {
    await openBadge('five', { criteria: 'complete_5_lessons', xpReward: 40 });
    await openBadge('rich', { criteria: 'earn_50_xp', xpReward: 30 });
    await signUp('lea');
    for (const lesson of [1, 2, 3, 4])
      await run.progress(await complete('lea', 'ferns', `${lesson}`));
    const event = await complete('lea', 'ferns', '5');
    const { failures } = await deliver([event, event, event, event, event], run.progress);
    expect(failures).toEqual([]);
    expect(await stateOf('lea')).toMatchObject({ xp: 120, level: 2, badges: ['five', 'rich'] });
    await expectExact();
  });

  it('keeps XP, level and badges when a lesson is undone, and pays nothing when it is redone (T44)', async () => {
    await openBadge('ten', { criteria: 'complete_10_lessons', xpReward: 0 });
    await signUp('lea');
    const lessonIDs = await openCourse('ferns', 12);
    await enrol('lea', 'ferns');
    for (const lessonID of lessonIDs.slice(0, 10)) {
      await run.progress(await complete('lea', 'ferns', lessonID));
    }
    const earned = { xp: 100, level: 2, badges: ['ten'], counters: { lessonsCompleted: 10 } };
    expect(await stateOf('lea')).toMatchObject(earned);
    for (const isCompleted of [false, true]) {
      for (const lessonID of lessonIDs.slice(0, 5)) {
        await run.progress(await mark('lea', lessonID, isCompleted));
      }
      expect(await stateOf('lea')).toMatchObject(earned);
    }
    await expectExact();
  });

  it('costs nothing for a streak day, two writes for a badge, one for a level', async () => {
    await openBadge('three', { criteria: 'complete_3_lessons', xpReward: 0 });
    await signUp('lea');
    await openCourse('ferns', 20);
    await enrol('lea', 'ferns');
    const price = async (lesson: number) => {
      const at = new Date(Date.UTC(2026, 10, lesson, 12));
      const event = await complete('lea', 'ferns', `ferns-${lesson}`, at);
      const { reads, writes, commits } = await counted(() => run.progress(event));
      return { reads, writes, commits };
    };
    const plain = { reads: 2, writes: 5, commits: 1 };
    expect(await price(1)).toEqual(plain);
    expect(await price(2)).toEqual(plain);
    expect(await stateOf('lea')).toMatchObject({ currentStreak: 2 });
    expect(await price(3)).toEqual({ reads: 2, writes: 7, commits: 1 });
    for (const lesson of [4, 5, 6, 7, 8, 9]) expect(await price(lesson)).toEqual(plain);
    expect(await price(10)).toEqual({ reads: 2, writes: 6, commits: 1 });
  });

  it('sends no badge notification to who has muted it', async () => {
    await openBadge('one', { criteria: 'complete_1_lessons' });
    await openBadge('two', { criteria: 'complete_2_lessons' });
    await signUp('lea');
    const [first, second] = await openCourse('ferns', 2);
    await enrol('lea', 'ferns');
    const path = (badgeID: string) => db.doc(paths.notificationPath('lea', `badge:${badgeID}`));
    await run.progress(await complete('lea', 'ferns', first!));
    expect((await path('one').get()).exists).toBe(true);
    const before = await data(refs.user('lea'));
    const settings = { ...before.settings, mutedNotifications: ['badge' as const] };
    await run.user(await write(paths.userPath('lea'), { ...before, settings }));
    await run.progress(await complete('lea', 'ferns', second!));
    expect((await stateOf('lea')).badges).toEqual(['one', 'two']);
    expect((await path('two').get()).exists).toBe(false);
  });
});

describe('T48: days', () => {
  /** Learning times, and the resulting streak. */
  const stories: Record<string, [timezone: string, moments: string[], streak: number]> = {
    'leap day': ['Europe/Berlin', ['2028-02-28T12Z', '2028-02-29T12Z', '2028-03-01T12Z'], 3],
    'no leap day': ['Europe/Berlin', ['2027-02-28T12Z', '2027-03-01T12Z'], 2],
    'the turn of the year': ['Asia/Tokyo', ['2026-12-31T14Z', '2027-01-01T04Z'], 2],
    'a day of 23 hours': [
      'Europe/Berlin',
      ['2026-03-28T12Z', '2026-03-29T12Z', '2026-03-30T12Z'],
      3,
    ],
    'a day of 25 hours': [
      'Europe/Berlin',
      ['2026-10-24T12Z', '2026-10-25T12Z', '2026-10-26T12Z'],
      3,
    ],
    'no midnight': ['Africa/Cairo', ['2026-04-23T12Z', '2026-04-24T12Z', '2026-04-25T12Z'], 3],
    'a day that was left out': ['Pacific/Apia', ['2011-12-29T20Z', '2011-12-30T20Z'], 2],
    'before and after four in the morning': ['UTC', ['2026-05-04T03Z', '2026-05-04T05Z'], 2],
    'one day by night': ['UTC', ['2026-05-04T23Z', '2026-05-05T03Z'], 1],
    'a day between': ['UTC', ['2026-05-04T12Z', '2026-05-06T12Z'], 1],
  };

  it('counts streaks of every length in any order of events', async () => {
    const events: WriteEvent[] = [];
    const named = Object.entries(stories).map(([name, story]) => ({
      name,
      uid: name.replaceAll(' ', '-'),
      story,
    }));
    for (const {
      uid,
      story: [timezone, moments],
    } of named) {
      await signUp(uid, { timezone });
      for (const moment of moments) {
        const at = new Date(moment.replace(/Z$/, ':00Z'));
        events.push(await complete(uid, 'ferns', moment, at));
      }
    }
    await deliver(redelivered(events, randomFrom(5)), run.progress);
    for (const {
      name,
      uid,
      story: [, , streak],
    } of named) {
      expect((await stateOf(uid)).currentStreak, name).toBe(streak);
    }
    await expectExact();
  });

  it('gains no day by hopping between zones', async () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Tokyo', 'Pacific/Honolulu'];
    const start = Date.UTC(2026, 4, 4, 12);
    const at = (hop: number) => new Date(start + hop * 5 * 3_600_000);
    await signUp('lea', { timezone: zones[0], updatedAt: at(0) });
    const events: Delivery[] = [];
    for (let hop = 1; hop <= 12; hop++) {
      const user = aUser({ timezone: zones[hop % 4], updatedAt: at(hop) });
      events.push({ handle: run.user, event: await write(paths.userPath('lea'), user) });
      const lesson = await complete('lea', 'ferns', `ferns-${hop}`, at(hop));
      events.push({ handle: run.progress, event: lesson });
    }
    await deliver(shuffled(events, randomFrom(6)), ({ event, handle }) => handle(event));
    // Sixty hours from the third day's morning are three days in Kiritimati.
    expect(await stateOf('lea')).toMatchObject({ currentStreak: 3, longestStreak: 3 });
    await expectExact();
  });
});

it('caps thirty lessons within two seconds at a day’s XP, and notes it in the ledger (T30)', async () => {
  const lessonIDs = await openCourse('ferns', 40);
  await signUp('lea');
  await enrol('lea', 'ferns');
  const noon = Date.UTC(2026, 10, 16, 12);
  const doneAt = (lessonID: string, index: number) =>
    complete('lea', 'ferns', lessonID, new Date(noon + index * 55));
  const events = await Promise.all(lessonIDs.slice(0, 36).map(doneAt));
  const { failures } = await deliver(redelivered(events, randomFrom(7)), run.progress, 40);
  expect(failures).toEqual([]);
  expect(await stateOf('lea')).toMatchObject({
    xp: xpRules.lesson.dailyCap,
    counters: { lessonsCompleted: 36 },
  });
  const lines = await ledgerOf('lea');
  expect(lines.filter(({ xp }) => xp === lessonXp)).toHaveLength(30);
  expect(lines.filter(({ xp }) => xp === 0)).toHaveLength(6);
  expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ progress: 90 });
  await run.progress(await complete('lea', 'ferns', 'ferns-37', new Date(noon + 86_400_000)));
  expect(await stateOf('lea')).toMatchObject({ xp: 310 });
  await expectExact();
});
