import { beforeEach, expect, it, vi } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import type { AuthoredQuiz } from '@trellis/model/content/quiz';
import * as paths from '@trellis/model/paths';
import { aQuestion, aQuiz, anAnswerKey } from '#tests/factories/a-quiz';
import { clear } from '#tests/functions/emulated';
import {
  deliver,
  observed,
  randomFrom,
  redelivered,
  write,
  type WriteEvent,
} from '#tests/functions/events';
import { capitals, items, openQuiz, take } from '#tests/functions/quiz-fixtures';
import { counted, crashing, interrupted } from '#tests/functions/commit-interceptor';
import { data, openCourse, run } from '#tests/functions/fixtures';

beforeEach(clear);

const quizAt = refs.quiz('quiz');
const numbers = async () => {
  const { version, questionCount, maxScore } = await data(quizAt);
  return { version, questionCount, maxScore };
};

/** Returns the existing versions with their keys. */
async function versions() {
  const [shown, keys] = await Promise.all(
    ['versions', 'key_versions'].map((name) => quizAt.ref.collection(name).get()),
  );
  expect(shown!.docs.map(({ id }) => id)).toEqual(keys!.docs.map(({ id }) => id));
  return shown!.docs.map((doc, index) => ({ ...doc.data(), ...keys!.docs[index]!.data() }));
}

const askedIn = async (version: number) =>
  (await data(refs.quizVersion('quiz', version))).questions.map(({ id }) => id);

/** Creates a quiz without questions. */
const writeQuiz = (changes: Partial<AuthoredQuiz> = {}) =>
  write(paths.quizPath('quiz'), aQuiz({ moduleID: 'm', ...changes }));

const question = (id: string, points = 1) =>
  write(paths.questionPath('quiz', id), aQuestion({ options: capitals, points }));
const key = (id: string, correctAnswer = 'Bern') =>
  write(paths.answerKeyPath('quiz', id), anAnswerKey({ correctAnswer }));
const change = (path: string, changes: object) =>
  observed(path, () => db.doc(path).update({ ...changes }));

it('opens a quiz with its first complete question', async () => {
  await run.quiz(await writeQuiz());
  await run.question(await question('q1'));
  expect(await numbers()).toEqual({ version: 0, questionCount: 0, maxScore: 0 });
  await run.answerKey(await key('q1'));
  expect(await numbers()).toEqual({ version: 1, questionCount: 1, maxScore: 1 });
  await run.question(await question('q2', 5));
  await run.answerKey(await key('q2'));
  expect(await numbers()).toEqual({ version: 2, questionCount: 2, maxScore: 6 });
  expect(await askedIn(1)).toEqual(['q1']);
  expect(await askedIn(2)).toEqual(['q1', 'q2']);
});

it('makes few versions of a hundred writes at once', async () => {
  const events = [await writeQuiz()];
  const ids = Array.from({ length: 50 }, (_, index) => `q${index}`);
  const [asked, keyed] = [
    await Promise.all(ids.map((id) => question(id))),
    await Promise.all(ids.map((id) => key(id))),
  ];
  await run.quiz(events[0]!);
  await deliver(asked, run.question, 100);
  await deliver(keyed, run.answerKey, 100);
  expect(await numbers()).toEqual({ version: 1, questionCount: 50, maxScore: 50 });
  expect(await versions()).toHaveLength(1);
});

it('keeps what was seeded, and triggers nothing by its own writes', async () => {
  await openCourse('ferns', 1);
  const quiz = await observed(quizAt.ref.path, () => openQuiz('quiz'));
  const events = items.map(({ question: { id } }) => paths.questionPath('quiz', id));
  const late = await Promise.all(events.map((path) => observed(path, async () => {})));
  const price = await counted(() => deliver(redelivered(late, randomFrom(1), 3), run.question));
  expect(price).toMatchObject({ commits: 0, writes: 0 });
  await run.quiz(quiz);
  expect(await numbers()).toEqual({ version: 1, questionCount: 4, maxScore: 4 });
  const changed = await change(paths.questionPath('quiz', 'q1'), { points: 3 });
  const followed = await observed(quizAt.ref.path, async () => run.question(changed));
  expect(await numbers()).toEqual({ version: 2, questionCount: 4, maxScore: 6 });
  expect(await counted(() => run.quiz(followed))).toEqual({
    ...{ commits: 0, writes: 0, reads: 0, queries: 0 },
  });
});

it('makes a new version for what learners see or are graded by, not for title and dates', async () => {
  await openCourse('ferns', 1);
  await openQuiz('quiz');
  for (const [changes, version] of [
    [{ title: 'Capitals', maxAttempts: 5, closesAt: new Date('2030-01-01') }, 1],
    [{ passingScore: 90 }, 2],
    [{ keptScore: 'last' }, 3],
    [{ shuffle: true }, 4],
    [{ title: 'Cities' }, 4],
  ] as const) {
    await run.quiz(await change(quizAt.ref.path, changes));
    expect(await numbers()).toMatchObject({ version });
  }
});

it('continues version numbers after a time without questions', async () => {
  await openQuiz('quiz');
  const without = async () => {
    for (const id of ['q1', 'q2', 'q3', 'q4']) {
      await run.question(await write(paths.questionPath('quiz', id), null));
    }
  };
  await without();
  expect(await numbers()).toEqual({ version: 0, questionCount: 0, maxScore: 0 });
  expect(await versions()).toHaveLength(4);
  const { id, ...last } = items[3]!.question;
  await run.question(await write(paths.questionPath('quiz', id), last));
  expect(await numbers()).toMatchObject({ version: 4, questionCount: 1 });
  await run.question(await question('q9'));
  await run.answerKey(await key('q9'));
  expect(await numbers()).toMatchObject({ version: 5, questionCount: 2 });
});

it('leaves no gap and changes no version on two instances, each event one to five times', async () => {
  vi.resetModules();
  const second = await import('@trellis/functions');
  await openQuiz('quiz');
  const first = await versions();
  const events: WriteEvent[] = [];
  for (let round = 0; round < 12; round++) {
    events.push(await change(paths.questionPath('quiz', 'q1'), { points: 2 + round }));
    if (round % 4 === 1) await run.question(events.at(-1)!);
  }
  events.push(...(await Promise.all([question('q5'), key('q5', 'Lima')])));
  let turn = 0;
  const either = (event: WriteEvent) =>
    turn++ % 2 === 0 ? run.question(event) : second.onQuestionWritten.run(event);
  const { failures } = await deliver(redelivered(events, randomFrom(5), 5), either);
  expect(failures).toEqual([]);
  const all = await versions();
  expect(all[0]).toEqual(first[0]);
  expect(all).toHaveLength(5);
  expect(await numbers()).toEqual({ version: 5, questionCount: 5, maxScore: 17 });
  for (const event of await take('lea', 'quiz', 1, 4)) await run.attempt(event);
  expect(await data(refs.attempt('lea', 'quiz', 1))).toMatchObject({ percent: 100 });
});

it('survives a process that dies around the commit, and a question that changes just then', async () => {
  await openQuiz('quiz');
  const harder = await change(paths.questionPath('quiz', 'q1'), { points: 7 });
  expect(await crashing(0, 'before', () => run.question(harder))).toBe(true);
  expect(await numbers()).toMatchObject({ version: 1 });
  expect(await crashing(0, 'after', () => run.question(harder))).toBe(true);
  await run.question(harder);
  expect(await numbers()).toMatchObject({ version: 2, maxScore: 10 });
  expect(await versions()).toHaveLength(2);

  vi.resetModules();
  const second = await import('@trellis/functions');
  const easier = await change(paths.questionPath('quiz', 'q1'), { points: 2 });
  const meanwhile = async () =>
    second.onQuestionWritten.run(await change(paths.questionPath('quiz', 'q2'), { points: 3 }));
  await interrupted('before', 0, meanwhile, async () => run.question(easier));
  expect(await numbers()).toMatchObject({ version: 3, maxScore: 7 });
  expect(await versions()).toHaveLength(3);
});
