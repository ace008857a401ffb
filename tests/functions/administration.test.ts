import type { CallableRequest } from 'firebase-functions/v2/https';
import { beforeEach, describe, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { decodeEach } from '@trellis/functions/firestore/find';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { auditEntry } from '@trellis/model/administration/audit-entry';
import { userPath } from '@trellis/model/paths';
import { dayNumber, dayOfNumber } from '@trellis/model/progress/calendar';
import type { User } from '@trellis/model/user';
import { aUserProgress } from '#tests/factories/a-user-progress';
import { aLessonProgress } from '#tests/factories/an-enrollment';
import { aUser } from '#tests/factories/a-user';
import { clear } from '#tests/functions/emulated';
import { write } from '#tests/functions/events';
import { counted, crashing } from '#tests/functions/commit-interceptor';
import { complete, data, differences, openBadge, run, signUp } from '#tests/functions/fixtures';
import * as paths from '@trellis/model/paths';

type Caller = { token: { role?: string; email_verified: boolean } | null; user?: User };

const callers: Record<string, Caller> = {
  'a visitor': { token: null },
  'a student': { token: { role: 'student', email_verified: true }, user: aUser() },
  'a teacher': { token: { role: 'teacher', email_verified: true }, user: aUser('teacher') },
  'a demoted admin': { token: { role: 'admin', email_verified: true }, user: aUser() },
  'a suspended admin': {
    token: { role: 'admin', email_verified: true },
    user: aUser('admin', 'suspended'),
  },
  'an admin without a record': { token: { role: 'admin', email_verified: true } },
  'an unverified admin': { token: { role: 'admin', email_verified: false }, user: aUser('admin') },
  'an admin whose token does not say so yet': {
    token: { role: 'student', email_verified: true },
    user: aUser('admin'),
  },
};
const admin: Caller = { token: { role: 'admin', email_verified: true }, user: aUser('admin') };

/** A call as the platform passes it. */
const requestOf = ({ token }: Caller, input: unknown) =>
  ({
    auth: token === null ? undefined : { uid: 'ada', token, rawToken: '' },
    data: input,
    rawRequest: {},
    acceptsStreaming: false,
  }) as unknown as CallableRequest<unknown>;

const correct = (xp: number, changes: object = {}) =>
  functions.correctXp.run(
    requestOf(admin, { uid: 'lea', correctionID: 'c1', xp, reason: 'A mistake.', ...changes }),
  );
const excuse = (day: string, changes: object = {}) =>
  functions.excuseDay.run(requestOf(admin, { uid: 'lea', day, reason: 'Was ill.', ...changes }));
const preview = (criteria: string) => functions.previewBadge.run(requestOf(admin, { criteria }));

const auditLog = async () =>
  decodeEach(auditEntry, await refs.audit('any').ref.parent.get()).map(({ id, ...entry }) => ({
    id,
    ...entry,
  }));
const stateOf = (uid: string) => data(refs.userProgress(uid));

/** Lea completes a lesson at noon (UTC) of a day. */
const learnOn = async (day: string) => {
  const lesson = { userID: 'lea', lessonID: day, completedAt: new Date(`${day}T12:00:00Z`) };
  const path = paths.lessonProgressPath('lea', day);
  await run.progress(await write(path, aLessonProgress('completed', lesson)));
};

beforeEach(async () => {
  await clear();
  await signUp('ada', admin.user);
});

it.each([
  ['correctXp', functions.correctXp, { uid: 'lea', correctionID: 'c', xp: 5, reason: 'So.' }],
  ['excuseDay', functions.excuseDay, { uid: 'lea', day: '2026-01-05', reason: 'So.' }],
  ['previewBadge', functions.previewBadge, { criteria: 'complete_1_lessons' }],
])('refuses %s to everybody but admins', async (_, callable, input) => {
  await signUp('lea');
  for (const [who, caller] of Object.entries(callers)) {
    await (caller.user
      ? db.doc(userPath('ada')).set(caller.user)
      : db.doc(userPath('ada')).delete());
    for (const sent of [input, null]) {
      const refusal = await callable.run(requestOf(caller, sent)).catch((error: unknown) => error);
      const code = caller.token === null ? 'unauthenticated' : 'permission-denied';
      expect(refusal, who).toMatchObject({ code });
    }
  }
  expect(await auditLog()).toEqual([]);
  await db.doc(userPath('ada')).set(admin.user!);
  await expect(callable.run(requestOf(admin, input))).resolves.toBeDefined();
});

describe('an admin corrects XP', () => {
  it('changes ledger, board and audit log once, up and down', async () => {
    await signUp('lea');
    await run.progress(await complete('lea', 'ferns', 'ferns-1'));
    expect(await correct(95)).toEqual({ xp: 105 });
    expect(await correct(-40, { correctionID: 'c2', reason: 'Too much.' })).toEqual({ xp: 65 });
    expect(await stateOf('lea')).toMatchObject({ xp: 65, level: 1, counters: { xpTaken: 40 } });
    expect(await data(refs.leaderboard('lea'))).toMatchObject({ xp: 65, level: 1 });
    expect(await data(refs.xpEvent('lea', 'correction:c2'))).toMatchObject({
      kind: 'correction',
      xp: -40,
      reason: 'Too much.',
    });
    expect(await auditLog()).toEqual([
      {
        id: 'correct_xp:lea:c1',
        actorID: 'ada',
        action: 'correct_xp',
        subjectID: 'lea',
        detail: '95',
        reason: 'A mistake.',
        createdAt: expect.any(Date),
      },
      expect.objectContaining({ id: 'correct_xp:lea:c2', detail: '-40', reason: 'Too much.' }),
    ]);
    expect(await differences()).toEqual([]);
  });

  it('counts the same correction once, concurrent or repeated', async () => {
    await signUp('lea');
    const answers = await Promise.all([correct(50), correct(50), correct(50)]);
    expect(answers).toEqual([{ xp: 50 }, { xp: 50 }, { xp: 50 }]);
    expect(await counted(() => correct(50))).toMatchObject({ commits: 0 });
    expect(await correct(-20)).toEqual({ xp: 50 });
    expect(await auditLog()).toHaveLength(1);
    expect(await differences()).toEqual([]);
  });

  it('counts a correction and a completion at the same time', async () => {
    await signUp('lea');
    const lessons = [];
    for (let lesson = 0; lesson < 20; lesson++) {
      lessons.push(await complete('lea', 'ferns', `ferns-${lesson}`));
    }
    await Promise.all([
      ...lessons.map((event) => run.progress(event)),
      ...lessons.map((_, index) => correct(5, { correctionID: `c${index}` })),
    ]);
    expect(await stateOf('lea')).toMatchObject({ xp: 300, counters: { lessonsCompleted: 20 } });
    expect(await auditLog()).toHaveLength(20);
    expect(await differences()).toEqual([]);
  });

  it('refuses one of two corrections that together would go below zero', async () => {
    await signUp('lea');
    await correct(50);
    const settled = await Promise.allSettled([
      correct(-30, { correctionID: 'c2' }),
      correct(-30, { correctionID: 'c3' }),
      correct(-20, { correctionID: 'c4' }),
    ]);
    // The order of the first two is not defined.
    const refused = settled.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([
      { reason: { code: 'failed-precondition', details: { refusal: 'too_little_xp' } } },
    ]);
    expect(settled[2]?.status).toBe('fulfilled');
    expect(await stateOf('lea')).toMatchObject({ xp: 0, level: 1 });
    expect(await auditLog()).toHaveLength(3);
    expect(await differences()).toEqual([]);
  });

  it('returns not-found for an unknown learner, and creates none', async () => {
    await expect(correct(5, { uid: 'ghost' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await refs.userProgress('ghost').ref.get()).exists).toBe(false);
    expect(await auditLog()).toEqual([]);
  });

  it('awards a badge by a correction, and notifies no level twice', async () => {
    await openBadge('hundred', { criteria: 'earn_100_xp', xpReward: 5 });
    await signUp('lea');
    const begun = Date.now();
    await correct(100);
    const line = await data(refs.xpEvent('lea', 'badge:hundred'));
    expect(line.earnedAt.getTime()).toBeGreaterThanOrEqual(begun);
    const level = paths.notificationPath('lea', 'level:2');
    const readAt = new Date();
    await db.doc(level).update({ readAt });
    await correct(-50, { correctionID: 'c2' });
    expect(await stateOf('lea')).toMatchObject({ xp: 55, level: 1, badges: ['hundred'] });
    await correct(60, { correctionID: 'c3' });
    expect(await stateOf('lea')).toMatchObject({ xp: 115, level: 2, badges: ['hundred'] });
    expect((await db.doc(level).get()).get('readAt').toDate()).toEqual(readAt);
  });

  it.each(['before', 'after'] as const)(
    'finishes after the process dies %s the commit',
    async (when) => {
      await signUp('lea');
      await expect(crashing(0, when, () => correct(50))).rejects.toMatchObject({
        code: 'internal',
      });
      expect(await correct(50)).toEqual({ xp: 50 });
      expect(await auditLog()).toHaveLength(1);
      expect(await differences()).toEqual([]);
    },
  );
});

describe('an admin excuses a day', () => {
  const today = dayOfNumber(Math.floor(Date.now() / 86_400_000));
  const ago = (days: number) => dayOfNumber(dayNumber(today) - days);

  it('keeps the streak, and writes nothing when asked again', async () => {
    await signUp('lea', { timezone: 'UTC' });
    for (const day of [ago(4), ago(3), ago(1), today]) await learnOn(day);
    expect(await stateOf('lea')).toMatchObject({ currentStreak: 2, longestStreak: 2 });
    expect(await excuse(ago(2))).toEqual({ currentStreak: 4 });
    expect(await stateOf('lea')).toMatchObject({
      currentStreak: 4,
      longestStreak: 4,
      repairedDays: [ago(2)],
    });
    expect(await counted(() => excuse(ago(2), { reason: 'Again.' }))).toMatchObject({ commits: 0 });
    expect(await auditLog()).toEqual([
      {
        id: `excuse_day:lea:${ago(2)}`,
        actorID: 'ada',
        action: 'excuse_day',
        subjectID: 'lea',
        detail: ago(2),
        reason: 'Was ill.',
        createdAt: expect.any(Date),
      },
    ]);
    expect(await differences()).toEqual([]);
  });

  it('awards the badge for the streak', async () => {
    await openBadge('four', { criteria: 'streak_4_days', xpReward: 5 });
    await signUp('lea', { timezone: 'UTC' });
    for (const day of [ago(4), ago(3), ago(1), today]) await learnOn(day);
    await excuse(ago(2));
    expect(await stateOf('lea')).toMatchObject({ xp: 45, badges: ['four'] });
    expect(await differences()).toEqual([]);
  });

  it('refuses days to come, active days and unknown learners', async () => {
    await signUp('lea', { timezone: 'UTC' });
    await learnOn(ago(3));
    const refusals = [
      [ago(-2), 'lea', 'failed-precondition', 'future_day'],
      [ago(3), 'lea', 'failed-precondition', 'active_day'],
      [ago(2), 'ghost', 'not-found', 'unknown_learner'],
    ] as const;
    for (const [day, uid, code, refusal] of refusals) {
      await expect(excuse(day, { uid })).rejects.toMatchObject({ code, details: { refusal } });
    }
    for (const day of ['2026-02-30', '2026-13-01', 'today', '2026-1-1', '']) {
      await expect(excuse(day)).rejects.toMatchObject({
        code: 'invalid-argument',
        details: { fields: ['day'] },
      });
    }
    expect(await auditLog()).toEqual([]);
  });
});

it('rebuilds corrections and excused days from ledger and audit log', async () => {
  await signUp('lea', { timezone: 'UTC' });
  for (const day of ['2026-03-01', '2026-03-03']) await learnOn(day);
  await correct(80);
  await excuse('2026-03-02');
  const before = await stateOf('lea');
  expect(before).toMatchObject({ xp: 100, longestStreak: 2, repairedDays: ['2026-03-02'] });
  await refs.userProgress('lea').ref.delete();
  for await (const { mend } of allMismatches()) await mend();
  expect(await stateOf('lea')).toEqual({ ...before, unreadNotifications: 1 });
});

describe('an admin previews a badge', () => {
  it('lists who has earned it', async () => {
    for (const [uid, xp] of [
      ['lea', 320],
      ['max', 90],
      ['mia', 500],
    ] as const) {
      const userName = uid.toUpperCase();
      await db.doc(paths.userProgressPath(uid)).set(aUserProgress({ userId: uid, userName, xp }));
    }
    expect(await preview('earn_100_xp and reach_level_3')).toEqual({
      // Ada is one of them.
      learners: 4,
      isWhole: true,
      qualifying: 2,
      examples: [
        { userID: 'mia', userName: 'MIA' },
        { userID: 'lea', userName: 'LEA' },
      ],
    });
    expect(await preview('streak_3_days')).toMatchObject({ qualifying: 0, examples: [] });
  });

  it('lists a thousand at most, and says so', async () => {
    const writer = db.bulkWriter();
    for (let index = 0; index <= 1000; index++) {
      const state = aUserProgress({ userId: `l${index}`, userName: `${index}`, xp: index });
      void writer.set(db.doc(paths.userProgressPath(`l${index}`)), state);
    }
    await writer.close();
    expect(await preview('earn_1000_xp')).toMatchObject({
      learners: 1000,
      isWhole: false,
      qualifying: 1,
      examples: [{ userID: 'l1000', userName: '1000' }],
    });
  });

  it('reports where its criteria are wrong', async () => {
    await expect(preview('earn_100_xp and eat_3_apples')).rejects.toMatchObject({
      code: 'invalid-argument',
      details: { fields: ['criteria'], mistake: { kind: 'unknown', from: 18, to: 28 } },
    });
  });
});
