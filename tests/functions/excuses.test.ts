import { beforeEach, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { db } from '@trellis/functions/firestore/admin';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { applyExcuse } from '@trellis/functions/teaching/excuse-item.store';
import { accommodationPath, enrollmentPath } from '@trellis/model/paths';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { clear } from '#tests/functions/emulated';
import { randomFrom, shuffled, write } from '#tests/functions/events';
import { crashing } from '#tests/functions/commit-interceptor';
import { complete, data, differences, finishing, mark, run } from '#tests/functions/fixtures';
import { openQuiz } from '#tests/functions/quiz-fixtures';
import { auditLog, notesTo, openTaughtCourse, requestBy } from '#tests/functions/teaching-fixtures';

const excuse = (itemID: string, changes: object = {}, uid = 'tess', role = 'teacher') =>
  functions.excuseItem.run(
    requestBy(uid, role, {
      ...{ courseID: 'ferns', uid: 'lea', requestID: `r-${itemID}`, itemID },
      ...{ isExcused: true, reason: 'Was ill.' },
      ...changes,
    }),
  );
const takeBack = (itemID: string) =>
  excuse(itemID, { isExcused: false, requestID: `back-${itemID}`, reason: 'By mistake.' });
const enrolled = () => data(refs.enrollment('lea', 'ferns'));
const state = () => data(refs.userProgress('lea'));

beforeEach(clear);

it('counts an excused lesson as not required, once, with an audit entry and a notification', async () => {
  await openTaughtCourse(3);
  await run.progress(await complete('lea', 'ferns', 'ferns-1'));
  const { xp } = await state();
  const answers = [await excuse('ferns-2'), await excuse('ferns-2')];
  expect(answers).toEqual([{ progress: 50 }, { progress: 50 }]);
  expect(await excuse('ferns-2', { requestID: 'other' })).toEqual({ progress: 50 });
  expect(await enrolled()).toMatchObject({
    ...{ progress: 50, status: 'active', excusedIDs: ['ferns-2'] },
    completedLessonIDs: ['ferns-1'],
  });
  expect([...(await auditLog())]).toEqual([
    [
      'excuse_item:lea:r-ferns-2',
      {
        ...{ actorID: 'tess', action: 'excuse_item', subjectID: 'lea' },
        ...{ detail: 'ferns/ferns-2', reason: 'Was ill.', createdAt: expect.any(Date) },
      },
    ],
  ]);
  expect(await notesTo('lea')).toEqual([
    expect.objectContaining({ about: 'excused', item: 'ferns-2', text: 'Was ill.' }),
  ]);
  expect((await state()).xp).toBe(xp);
  expect(await differences()).toEqual([]);
});

it('completes a course whose last lesson is excused, and takes that back without taking XP', async () => {
  await openTaughtCourse(2);
  await run.progress(await complete('lea', 'ferns', 'ferns-1'));
  await finishing(['lea'], 'ferns', () => excuse('ferns-2'));
  expect(await enrolled()).toMatchObject({ progress: 100, status: 'completed' });
  const { xp, completedCourseIDs } = await state();
  expect(completedCourseIDs).toEqual(['ferns']);
  expect(await differences()).toEqual([]);

  expect(await takeBack('ferns-2')).toEqual({ progress: 50 });
  expect(await excuse('ferns-2')).toEqual({ progress: 50 });
  expect(await enrolled()).toMatchObject({ status: 'active', excusedIDs: [], completedAt: null });
  expect((await state()).xp).toBe(xp);
  expect((await notesTo('lea')).map(({ about }) => about).sort()).toEqual(['excused', 'required']);
  expect(await differences()).toEqual([]);
});

it('pays for a lesson that is completed although it is excused, and leaves nothing excused complete', async () => {
  await openTaughtCourse(2);
  await excuse('ferns-1');
  expect(await excuse('ferns-2', {}, 'ada', 'admin')).toEqual({ progress: 0 });
  expect(await enrolled()).toMatchObject({ status: 'active', completedAt: null });
  const event = await complete('lea', 'ferns', 'ferns-1');
  await finishing(['lea'], 'ferns', () => Promise.all([run.progress(event), run.progress(event)]));
  expect(await enrolled()).toMatchObject({ progress: 100, status: 'completed' });
  expect(await data(refs.xpEvent('lea', 'lesson:ferns-1'))).toMatchObject({ xp: 10 });
  await run.progress(await mark('lea', 'ferns-1', false));
  expect(await enrolled()).toMatchObject({ progress: 0, status: 'active' });
  expect(await differences()).toEqual([]);
});

it('tells the page of a quiz, beside what is granted there, and leaves nothing behind', async () => {
  await openQuiz('quiz');
  await openTaughtCourse(1);
  const stored = async (quizID: string) =>
    (await read(refs.accommodation(quizID, 'lea')))?.data ?? null;
  const given = () => stored('quiz');
  await excuse('ferns-1');
  expect(await stored('ferns-1')).toBeNull();
  await Promise.all([excuse('quiz'), excuse('quiz')]);
  expect(await given()).toEqual({ extraMinutes: 0, extraAttempts: 0, isExcused: true });
  expect(await differences()).toEqual([]);

  await db.doc(accommodationPath('quiz', 'lea')).update({ extraMinutes: 5, isExcused: false });
  expect(await differences()).toEqual([
    `${accommodationPath('quiz', 'lea')} isExcused: false ≠ true`,
  ]);
  for await (const { mend } of allMismatches()) await mend();
  expect(await given()).toEqual({ extraMinutes: 5, extraAttempts: 0, isExcused: true });
  await Promise.all([takeBack('quiz'), takeBack('quiz')]);
  expect(await given()).toEqual({ extraMinutes: 5, extraAttempts: 0, isExcused: false });

  await write(accommodationPath('quiz', 'lea'), null);
  await excuse('quiz', { requestID: 'again' });
  await excuse('quiz', { requestID: 'back-again', isExcused: false });
  expect(await given()).toBeNull();
  expect(await differences()).toEqual([]);
});

it.each([1, 2, 3])(
  'has one result with completions in any order, twice and at once (%d)',
  async (seed) => {
    const lessonIDs = await openTaughtCourse(5);
    const [first, second] = [lessonIDs[0]!, lessonIDs[1]!];
    const events = [await complete('lea', 'ferns', first), await complete('lea', 'ferns', second)];
    const work = [
      ...[...events, ...events].map((event) => () => run.progress(event)),
      ...[second, lessonIDs[2]!, lessonIDs[3]!].flatMap((id) => [
        () => excuse(id),
        () => excuse(id),
      ]),
    ];
    const inOrder = shuffled(work, randomFrom(seed));
    if (seed % 2 === 0) await Promise.all(inOrder.map((one) => one()));
    else for (const one of inOrder) await one();
    expect(await enrolled()).toMatchObject({
      excusedIDs: [second, lessonIDs[2], lessonIDs[3]],
      completedLessonIDs: [first, second],
      progress: 66,
    });
    expect((await auditLog()).size).toBe(3);
    expect(await differences()).toEqual([]);
  },
);

it('stays when the event of the enrolment is late, and when the function crashes', async () => {
  await openTaughtCourse(2);
  await write(enrollmentPath('lea', 'ferns'), null);
  const late = await write(
    enrollmentPath('lea', 'ferns'),
    anEnrollment({ userID: 'lea', courseID: 'ferns' }),
  );
  for (const when of ['before', 'after'] as const) {
    const asked = { courseID: 'ferns', uid: 'lea', itemID: 'ferns-2', reason: 'Was ill.' };
    const told = { ...asked, actorID: 'tess', requestID: 'r-ferns-2', isExcused: true };
    await crashing(0, when, () => applyExcuse(told));
    await excuse('ferns-2');
  }
  await run.enrollment(late);
  await run.progress(await complete('lea', 'ferns', 'ferns-1'));
  expect(await enrolled()).toMatchObject({ progress: 100, excusedIDs: ['ferns-2'] });
  expect(await notesTo('lea')).toHaveLength(1);
});

it('is refused to others, for what the course does not have, and for who has left', async () => {
  await openTaughtCourse(1);
  const denied = { code: 'permission-denied' };
  await expect(excuse('ferns-1', {}, 'theo')).rejects.toMatchObject(denied);
  await expect(excuse('ferns-1', {}, 'lea', 'student')).rejects.toMatchObject(denied);
  await expect(excuse('ferns-1', {}, 'lea', 'teacher')).rejects.toMatchObject(denied);
  await expect(excuse('none')).rejects.toMatchObject({ code: 'not-found' });
  await expect(excuse('ferns-1', { uid: 'theo' })).rejects.toMatchObject({ code: 'not-found' });
  for (const reason of ['', ' ', 'x'.repeat(501)])
    await expect(excuse('ferns-1', { reason })).rejects.toMatchObject({ code: 'invalid-argument' });
  await write(
    enrollmentPath('lea', 'ferns'),
    anEnrollment('dropped', { userID: 'lea', courseID: 'ferns' }),
  );
  await expect(excuse('ferns-1')).rejects.toMatchObject({ code: 'failed-precondition' });
  expect((await auditLog()).size).toBe(0);
});
