import { beforeEach, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { writeMessage } from '@trellis/functions/teaching/message-learner.store';
import { enrollmentPath, userPath } from '@trellis/model/paths';
import { defaultSettings } from '@trellis/model/user';
import { aUser } from '#tests/factories/a-user';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { clear } from '#tests/functions/emulated';
import { write } from '#tests/functions/events';
import { crashing } from '#tests/functions/commit-interceptor';
import { differences, signUp } from '#tests/functions/fixtures';
import { auditLog, notesTo, openTaughtCourse, requestBy } from '#tests/functions/teaching-fixtures';

const message = {
  courseID: 'ferns',
  uid: 'lea',
  requestID: 'r1',
  text: 'Well done!\n<b>Go on</b> ☘',
};
const send = (changes: object = {}, uid = 'tess', role = 'teacher') =>
  functions.messageLearner.run(requestBy(uid, role, { ...message, ...changes }));

beforeEach(async () => {
  await clear();
  await openTaughtCourse(1);
});

it('reaches the learner once as it was written, also sent again and at the same time', async () => {
  const answers = await Promise.all([send(), send()]);
  expect(answers).toEqual(Array(2).fill({ isDelivered: true }));
  expect(await send()).toEqual({ isDelivered: true });
  expect(await notesTo('lea')).toEqual([
    {
      id: 'message:ferns:r1',
      itemID: 'ferns',
      title: expect.any(String),
      about: 'message',
      from: expect.stringMatching(/./),
      item: '',
      text: message.text,
    },
  ]);
  expect([...(await auditLog())]).toEqual([
    [
      'message_learner:lea:r1',
      {
        actorID: 'tess',
        action: 'message_learner',
        subjectID: 'lea',
        detail: 'ferns',
        reason: '',
        createdAt: expect.any(Date),
      },
    ],
  ]);
  await send({ requestID: 'r2' }, 'ada', 'admin');
  expect(await notesTo('lea')).toHaveLength(2);
  expect(await differences()).toEqual([]);
});

it('is written whole or not at all when the function crashes', async () => {
  for (const when of ['before', 'after'] as const) {
    const told = { ...message, actorID: 'tess', requestID: when };
    expect(await crashing(0, when, () => writeMessage(told))).toBe(true);
    expect(await notesTo('lea')).toHaveLength((await auditLog()).size);
    await send({ requestID: when });
  }
  expect(await notesTo('lea')).toHaveLength(2);
});

it('is refused to everybody but the course’s teachers and admins, and tells them nothing', async () => {
  await signUp('otto');
  const denied = { code: 'permission-denied' };
  for (const uid of ['lea', 'nobody']) {
    await expect(send({ uid }, 'theo')).rejects.toMatchObject(denied);
    await expect(send({ uid }, 'otto', 'student')).rejects.toMatchObject(denied);
    await expect(send({ uid }, 'otto', 'teacher')).rejects.toMatchObject(denied);
    await expect(send({ uid }, 'otto', 'admin')).rejects.toMatchObject(denied);
    await expect(send({ uid, courseID: 'none' })).rejects.toMatchObject(denied);
  }
  expect(await notesTo('lea')).toEqual([]);
});

it('reaches neither who is not enrolled, nor who has left, nor who has muted it', async () => {
  await expect(send({ uid: 'theo' })).rejects.toMatchObject({ code: 'not-found' });
  const path = enrollmentPath('lea', 'ferns');
  await write(path, anEnrollment('dropped', { userID: 'lea', courseID: 'ferns' }));
  await expect(send()).rejects.toMatchObject({ code: 'failed-precondition' });
  await write(path, anEnrollment('paused', { userID: 'lea', courseID: 'ferns' }));
  const settings = { ...defaultSettings, mutedNotifications: ['message' as const] };
  await write(userPath('lea'), aUser({ settings }));
  expect(await send()).toEqual({ isDelivered: false });
  expect(await notesTo('lea')).toEqual([]);
  expect((await auditLog()).size).toBe(0);
});

it.each([
  ['an empty text', { text: '' }],
  ['a blank text', { text: ' \n\t' }],
  ['1,001 characters', { text: 'x'.repeat(1001) }],
  ['half a character', { text: '\ud83d' }],
  ['no text', { text: undefined }],
  ['a path for an id', { requestID: 'a/b' }],
  ['no learner', { uid: '' }],
])('is refused with %s', async (_, changes) => {
  await expect(send(changes)).rejects.toMatchObject({ code: 'invalid-argument' });
  expect(await notesTo('lea')).toEqual([]);
});

it('is written twenty times an hour at most, by each teacher', async () => {
  const at = new Date('2026-11-21T12:00:00Z');
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  const sendAt = (id: number, minutes: number, actorID = 'tess') =>
    writeMessage({ ...message, actorID, requestID: `r${id}` }, later(minutes));
  for (let id = 0; id < 20; id++) await sendAt(id, id);
  await expect(sendAt(20, 59)).rejects.toMatchObject({ code: 'resource-exhausted' });
  expect(await sendAt(19, 59)).toBe(true);
  expect(await sendAt(20, 59, 'ada')).toBe(true);
  expect(await sendAt(21, 61)).toBe(true);
  expect(await notesTo('lea')).toHaveLength(22);
});
