import { beforeEach, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { accommodationPath, attemptID, attemptPath, takerPath } from '@trellis/model/paths';
import { obstacleOf } from '@trellis/model/quiz/quiz-policy';
import { aTaker, anAccommodation } from '#tests/factories/an-attempt';
import { clear } from '#tests/functions/emulated';
import { observed, randomFrom, shuffled, write, type WriteEvent } from '#tests/functions/events';
import { data, differences, run } from '#tests/functions/fixtures';
import { answersWith, attemptAt, begin, openQuiz, take } from '#tests/functions/quiz-fixtures';
import { auditLog, notesTo, openTaughtCourse, requestBy } from '#tests/functions/teaching-fixtures';

const reset = (number: number, changes: object = {}, uid = 'tess', role = 'teacher') =>
  functions.resetAttempt.run(
    requestBy(uid, role, {
      ...{ courseID: 'ferns', uid: 'lea', quizID: 'quiz', number, reason: 'The lights went out.' },
      ...changes,
    }),
  );
const pathOf = (number: number) => attemptPath('lea', 'quiz', number);
const attempt = (number: number) => data(attemptAt('lea', 'quiz', number));
const enrolled = () => data(refs.enrollment('lea', 'ferns'));
const state = () => data(refs.userProgress('lea'));

/** Lea takes the quiz and it is graded; returns all events that led there. */
async function graded(number: number, right: number, startedAt?: Date): Promise<WriteEvent[]> {
  const events = await take('lea', 'quiz', number, right, startedAt && { startedAt });
  events.push(await observed(pathOf(number), () => run.attempt(events[1]!)));
  for (const event of events) await run.attempt(event);
  return events;
}

beforeEach(async () => {
  await clear();
  await openQuiz('quiz', { maxAttempts: 1 });
  await openTaughtCourse(1);
});

it('counts an attempt no more, grants another and tells the learner, once', async () => {
  await graded(1, 4);
  expect(await state()).toMatchObject({ xp: 30, quizzes: { quiz: { percent: 100 } } });
  expect(await enrolled()).toMatchObject({ passedQuizIDs: ['quiz'] });
  const event = await observed(pathOf(1), async () => {
    expect(await reset(1)).toEqual({ extraAttempts: 1 });
    expect(await reset(1)).toEqual({ extraAttempts: 1 });
  });
  await Promise.all([run.attempt(event), run.attempt(event)]);
  expect(await reset(1)).toEqual({ extraAttempts: 1 });
  expect(await attempt(1)).toMatchObject({ percent: 100, resetAt: expect.any(Date) });
  expect(await state()).toMatchObject({ xp: 0, quizzes: { quiz: { percent: 0, best: 100 } } });
  expect(await enrolled()).toMatchObject({ passedQuizIDs: [] });
  expect([...(await auditLog()).values()]).toEqual([
    expect.objectContaining({ action: 'reset_attempt', detail: 'ferns/quiz/1', actorID: 'tess' }),
  ]);
  expect(await notesTo('lea')).toEqual([
    expect.objectContaining({ about: 'reset', text: 'The lights went out.' }),
  ]);
  expect(await differences()).toEqual([]);

  await graded(2, 2, new Date());
  expect(await state()).toMatchObject({ xp: 15, quizzes: { quiz: { percent: 50 } } });
  expect(await enrolled()).toMatchObject({ passedQuizIDs: ['quiz'] });
  expect(await differences()).toEqual([]);
});

it('closes an attempt that is under way as it stands, for no XP, beside what was granted before', async () => {
  await write(accommodationPath('quiz', 'lea'), anAccommodation());
  const now = new Date();
  await run.attempt(
    await begin('lea', 'quiz', { startedAt: now, savedAt: now, answers: answersWith(4) }),
  );
  const event = await observed(pathOf(1), () => reset(1));
  await Promise.all([run.attempt(event), run.attempt(event)]);
  expect(await attempt(1)).toMatchObject({ status: 'graded', percent: 100 });
  expect((await attempt(1)).resetAt).toEqual((await attempt(1)).gradedAt);
  expect(await data(refs.attemptFeedback(attemptID('lea', 'quiz', 1)))).toMatchObject({
    number: 1,
  });
  expect(await data(refs.accommodation('quiz', 'lea'))).toEqual({
    extraMinutes: 15,
    extraAttempts: 2,
    isExcused: false,
  });
  expect(await state()).toMatchObject({ xp: 0, quizzes: {} });
  await graded(2, 2);
  expect(await state()).toMatchObject({ xp: 15 });
  expect(await differences()).toEqual([]);
});

it.each([1, 2, 3])(
  'has one result whatever order the events come in, each twice (%d)',
  async (seed) => {
    const events = [...(await take('lea', 'quiz', 1, 4))];
    events.push(await observed(pathOf(1), () => run.attempt(events[1]!)));
    events.push(await observed(pathOf(1), () => reset(1)));
    const second = await take('lea', 'quiz', 2, 3, { startedAt: new Date() });
    events.push(...second, await observed(pathOf(2), () => run.attempt(second[1]!)));
    const told = shuffled([...events, ...events], randomFrom(seed));
    for (const event of told) await run.attempt(event);
    expect(await state()).toMatchObject({ xp: 23, quizzes: { quiz: { percent: 75 } } });
    expect(await enrolled()).toMatchObject({ passedQuizIDs: ['quiz'] });
    expect(await differences()).toEqual([]);
  },
);

it('lets the learner start at once, whichever attempt was reset', async () => {
  await openQuiz('quiz', { maxAttempts: 2, cooldown: 60 });
  for (const number of [1, 2]) {
    await graded(number, 1);
    await write(takerPath('quiz', 'lea'), aTaker({ number }));
  }
  const policy = await data(refs.quiz('quiz'));
  const soon = new Date((await attempt(2)).submittedAt!.getTime() + 1);
  const obstacle = async () =>
    obstacleOf(policy, await data(refs.accommodation('quiz', 'lea')), await attempt(2), soon);
  await write(accommodationPath('quiz', 'lea'), anAccommodation());
  expect(await obstacle()).toMatchObject({ kind: 'cooldown' });
  const first = await observed(pathOf(1), () => Promise.all([reset(1), reset(1)]));
  expect(await attempt(1)).toMatchObject({ skipsCooldown: false, resetAt: expect.any(Date) });
  expect(await attempt(2)).toMatchObject({ skipsCooldown: true, resetAt: null });
  expect(await obstacle()).toBeNull();
  const second = await observed(pathOf(2), () => reset(2));
  expect(await attempt(2)).toMatchObject({ skipsCooldown: true, resetAt: expect.any(Date) });
  for (const event of [second, first, second, first]) await run.attempt(event);
  expect(await obstacle()).toBeNull();
  expect(await differences()).toEqual([]);
});

it('is refused to others, and for an attempt that there is not in the course', async () => {
  await graded(1, 1);
  await expect(reset(1, {}, 'theo')).rejects.toMatchObject({ code: 'permission-denied' });
  await expect(reset(1, {}, 'lea', 'teacher')).rejects.toMatchObject({ code: 'permission-denied' });
  for (const changes of [{ number: 2 }, { quizID: 'other' }, { uid: 'tess' }])
    await expect(reset(1, changes)).rejects.toMatchObject({ code: 'not-found' });
  await expect(reset(1, { reason: ' ' })).rejects.toMatchObject({ code: 'invalid-argument' });
  await write(accommodationPath('quiz', 'lea'), anAccommodation({ extraAttempts: 100 }));
  await expect(reset(1)).rejects.toMatchObject({ code: 'failed-precondition' });
  expect(await attempt(1)).toMatchObject({ resetAt: null });
  expect((await auditLog()).size).toBe(0);
  expect(await reset(1, {}, 'ada', 'admin').catch((error: unknown) => error)).toMatchObject({
    code: 'failed-precondition',
  });
});
