import * as paths from '@trellis/model/paths';
import { defaultSettings } from '@trellis/model/user';
import { beforeAll, describe, expect, it } from 'vitest';
import { aCourse } from '#tests/factories/a-course';
import { longAgo } from '#tests/factories/factory';
import { aLesson } from '#tests/factories/a-lesson';
import { aLessonNotes } from '#tests/factories/a-lesson-notes';
import { aNotification } from '#tests/factories/a-notification';
import { aLessonProgress } from '#tests/factories/an-enrollment';
import { aUserProgress } from '#tests/factories/a-user-progress';
import { expectDenial } from '#tests/rules/access-table';
import { as } from '#tests/rules/client';
import { put, reopenSchool } from '#tests/rules/put';
import { commit, serverTime, type RestWrite } from '#tests/rules/rest';

const denied = 403;
const course = (changes: object): RestWrite => ({
  path: paths.coursePath('new'),
  data: { ...aCourse(), createdAt: serverTime, updatedAt: serverTime, ...changes },
});
const lesson = (changes: object): RestWrite => ({
  path: paths.lessonPath('new'),
  data: { ...aLesson(), createdAt: serverTime, updatedAt: serverTime, ...changes },
});
const goals = (learningGoals: unknown): RestWrite => ({
  path: paths.userProgressPath('erin'),
  data: { learningGoals },
  mask: ['learningGoals'],
});
const notes = (changes: object): RestWrite => ({
  path: paths.lessonNotesPath('erin', 'shade'),
  data: { ...aLessonNotes(), updatedAt: serverTime, ...changes },
});
const settings = (changes: object): RestWrite => ({
  path: paths.userPath('erin'),
  data: { settings: { ...defaultSettings, ...changes }, updatedAt: serverTime },
  mask: ['settings'],
});
/** Returns nested maps; Firestore allows up to twenty levels. */
const nested = (levels: number): object =>
  levels === 0 ? { end: true } : { inner: nested(levels - 1) };

describe('oversized and hostile input', () => {
  beforeAll(reopenSchool);

  const many = Array<string>(10_000).fill('tag');
  const heavy = Array<string>(3).fill('x'.repeat(300_000));
  const writes: Record<string, RestWrite> = {
    'T14: 10,000 tags': course({ tags: many }),
    'T14: 10,000 teachers': course({ teacherIDs: ['tess', ...many] }),
    'T14: 10,000 blocks': lesson({ blocks: many.map(() => ({})) }),
    'T14: a lesson of 900 kB': lesson({ textContent: 'x'.repeat(900_000) }),
    'T14: 45,000 fields': course(Object.fromEntries(many.concat(many).map((_, i) => [`f${i}`, 1]))),
    'T15: three tags of 300 kB': course({ tags: heavy }),
    'T15: three outcomes of 300 kB': course({ outcomes: heavy }),
    'T15: three blocks of 300 kB': lesson({
      blocks: heavy.map((text) => ({ kind: 'text', title: '', url: '', text })),
    }),
    'T16: a map nineteen levels deep as a description': course({ description: nested(17) }),
    'T16: a map nineteen levels deep as a block': lesson({ blocks: [nested(16)] }),
    'T16: a map nineteen levels deep beside the fields': lesson({ metadata: nested(17) }),
  };
  for (const [title, write] of Object.entries(writes))
    it(`${title}: denied`, async () => expect(await commit('teacher', write)).toBe(denied));

  const remarks = Array<string>(3).fill(`1\tyellow\ta\t${'x'.repeat(300_000)}`);
  const ownWrites: Record<string, RestWrite> = {
    'T14: notes of 900 kB': notes({ text: 'x'.repeat(900_000) }),
    'T14: 10,000 highlights': notes({ highlights: many.map(() => '1\tyellow\ta\t') }),
    'T14: 101 highlights in one': notes({
      highlights: [Array<string>(101).fill('1\tyellow\ta\t').join('\n')],
    }),
    'T15: three remarks of 300 kB': notes({ highlights: remarks }),
    'T16: a map nineteen levels deep as a highlight': notes({ highlights: [nested(16)] }),
    'T16: a map nineteen levels deep among the settings': settings({ inner: nested(15) }),
    'T14: 10,000 muted kinds': settings({ mutedNotifications: many.map(() => 'enrolled') }),
    'T15: a text size of 900 kB': settings({ textSize: 'x'.repeat(900_000) }),
  };
  for (const [title, write] of Object.entries(ownWrites))
    it(`${title}: denied`, async () => expect(await commit('enrolled', write)).toBe(denied));
  it('allows harmless writes to the same documents', async () => {
    expect(await commit('enrolled', notes({}), settings({}))).toBe(200);
    await reopenSchool();
  });

  const goal = aUserProgress('withGoals').learningGoals[0]!;
  it.each([
    ['ten thousand goals', Array(10_000).fill(goal)],
    ['a goal of 300 kB', [{ ...goal, title: 'x'.repeat(300_000) }]],
    ['a goal that hides a map', [{ ...goal, title: nested(15) }]],
    ['a map for a list', { 0: goal }],
  ])('denies T33: %s', async (_, value) =>
    expect(await commit('enrolled', goals(value))).toBe(denied),
  );
});

describe('T22: REST commits that bypass the SDK', () => {
  beforeAll(reopenSchool);
  const progress = paths.lessonProgressPath('erin', 'spore');
  const own = paths.userProgressPath('erin');
  const record = paths.userPath('erin');
  const notification = paths.notificationPath('erin', 'enrolled:ferns');

  it('allows a valid write, as a control for the denials below', async () => {
    const data = { isCompleted: true, completedAt: serverTime };
    const mask = ['isCompleted'];
    expect(await commit('enrolled', { path: progress, data, mask })).toBe(200);
    await reopenSchool();
  });
  const attempts: Record<string, RestWrite> = {
    'increments her XP': { path: own, data: {}, mask: [], increments: { xp: 1000 } },
    'increments her XP along with a goal': { ...goals([]), increments: { xp: 1000 } },
    'increments her place': {
      path: paths.leaderboardPath('erin'),
      data: {},
      mask: [],
      increments: { xp: 1000 },
    },
    'adds a field through a mask': { path: progress, data: { score: 1 }, mask: ['score'] },
    'adds a field through an increment': {
      path: progress,
      data: {},
      mask: [],
      increments: { score: 1 },
    },
    'takes time back by a negative increment': {
      path: progress,
      data: {},
      mask: [],
      increments: { timeSpent: -40 },
    },
    'deletes a field through a mask': { path: progress, data: {}, mask: ['userID'] },
    'dates a completion by a field instead of a transform': {
      path: progress,
      data: { isCompleted: true, completedAt: longAgo },
      mask: ['isCompleted', 'completedAt'],
    },
    'makes herself a teacher': { path: record, data: { role: 'teacher' }, mask: ['role'] },
    'deletes her role': { path: record, data: { updatedAt: serverTime }, mask: ['role'] },
    'deletes her settings': { path: record, data: { updatedAt: serverTime }, mask: ['settings'] },
    'adds a setting through a mask': {
      path: record,
      data: { settings: { isAdmin: true }, updatedAt: serverTime },
      mask: ['settings.isAdmin'],
    },
    'starts her day past midnight through an increment': {
      path: record,
      data: { clockChangedAt: serverTime, updatedAt: serverTime },
      mask: [],
      increments: { 'settings.dayStartHour': 20 },
    },
    'writes her unread count': {
      path: own,
      data: { unreadNotifications: 5 },
      mask: ['unreadNotifications'],
    },
    'deletes when she read a notification': { path: notification, data: {}, mask: ['readAt'] },
    'dates a reading by a field instead of a transform': {
      path: notification,
      data: { readAt: longAgo },
      mask: ['readAt'],
    },
    'writes a notification': {
      path: paths.notificationPath('erin', 'completed:ferns'),
      data: aNotification('completed'),
    },
    'deletes her record': { path: record, data: null },
    'deletes her progress': { path: progress, data: null },
  };
  for (const [title, write] of Object.entries(attempts))
    it(`denies that Erin ${title}`, async () =>
      expect(await commit('enrolled', write)).toBe(denied));
  it('denies a whole batch if one write is denied', async () => {
    const goalsToo = goals([]);
    expect(await commit('enrolled', goalsToo)).toBe(200);
    expect(await commit('enrolled', goalsToo, { path: record, data: null })).toBe(denied);
  });
});

describe('T19: unusual ids', () => {
  beforeAll(reopenSchool);

  for (const id of ['__x__', '.', '..', '__proto__', 'x'.repeat(1501)])
    it(`rejects a lesson «${id.slice(0, 20)}» without an internal error`, async () =>
      expect([400, denied]).toContain(
        await commit('teacher', { ...lesson({}), path: `lessons/${id}` }),
      ));
  for (const id of [
    ...(['constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'] as const),
    ...(['toLocaleString', 'toString', 'valueOf'] as const),
    'x'.repeat(129),
    'a b',
    'a.b',
    'a%2Fb',
    '%2F',
    '\u202e',
    '😀',
  ])
    it(`denies a lesson «${id.slice(0, 20)}»`, async () =>
      expect(await commit('teacher', { ...lesson({}), path: `lessons/${id}` })).toBe(denied));
  it('allows an id of valid characters', async () =>
    expect(await commit('teacher', { ...lesson({}), path: 'lessons/A-b-9' })).toBe(200));
  it('denies progress in a lesson whose id is an encoded path', async () => {
    const lessonID = 'shade%2Fx';
    await expectDenial(() =>
      as('enrolled').set(paths.lessonProgressPath('erin', lessonID), aLessonProgress({ lessonID })),
    );
  });
  it('denies reads to a user whose id is a prefix of the owner’s', async () => {
    await put({ [paths.lessonProgressPath('er', 'in_spore')]: aLessonProgress() });
    const er = {
      uid: 'er',
      token: { email: 'er@school.example', email_verified: true },
      user: null,
    };
    await expectDenial(() => as(er).get(paths.lessonProgressPath('erin', 'spore')));
    await expectDenial(() => as(er).get(paths.lessonProgressPath('erin', 'nothing')));
  });
});

describe('T01: a path without a rule', () => {
  beforeAll(() => put({ 'secrets/one': { a: 1 }, 'lessons/spore/notes/one': { a: 1 } }));
  for (const persona of ['visitor', 'enrolled', 'teacher', 'admin'] as const)
    it(`denies ${persona}`, async () => {
      const client = as(persona);
      await expectDenial(() => client.get('secrets/one'));
      await expectDenial(() => client.get('lessons/spore/notes/one'));
      await expectDenial(() => client.set('secrets/two', { a: 1 }));
      await expectDenial(() => client.list({ collection: 'secrets', where: [], limit: 1 }));
      await expectDenial(() =>
        client.list({ collection: 'notes', isGroup: true, where: [], limit: 1 }),
      );
    });
});
