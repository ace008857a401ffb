import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import type { AnswerKey, AuthoredQuiz, Question } from '@trellis/model/content/quiz';
import * as paths from '@trellis/model/paths';
import { aQuestion, aQuiz, anAnswerKey } from '#tests/factories/a-quiz';
import { cascade } from '#tests/functions/cascade';
import { crawl, type Reply } from '#tests/functions/read-everything';
import { clear } from '#tests/functions/emulated';
import { write } from '#tests/functions/events';
import { begin, handIn } from '#tests/functions/quiz-fixtures';
import { data, enrol, openCourse, run, signUp } from '#tests/functions/fixtures';

beforeEach(clear);

type Asked = Partial<Question> & { key: Partial<AnswerKey> };

/**
 * A question of each type whose key contains unique words. `right` is the correct option, which teachers tend to write
 * first.
 */
function questionsWith(right: 0 | 1): Record<string, Asked> {
  const options = right === 0 ? ['Bern', 'Oslo'] : ['Oslo', 'Bern'];
  const [first = ''] = options;
  const items = [...options, 'Rome'];
  return {
    choice: { type: 'multiple_choice', options, key: { correctAnswer: first, credits: [100, 42] } },
    select: {
      type: 'multiple_select',
      options: items,
      key: { acceptedAnswers: items.slice(0, 2 - right) },
    },
    truth: { type: 'true_false', key: { correctAnswer: right === 0 ? 'true' : 'false' } },
    text: {
      type: 'short_answer',
      key: { correctAnswer: `ACCEPTED${right}`, acceptedAnswers: ['ACCEPTED'] },
    },
    number: {
      type: 'numeric',
      key: { correctAnswer: `${7 + right}.125`, acceptedAnswers: ['ACCEPTED'], tolerance: 0.42 },
    },
    pairs: { type: 'matching', options, matches: items, key: { acceptedAnswers: ['Rome', first] } },
    order: { type: 'ordering', options: items, key: { acceptedAnswers: items } },
    gaps: {
      type: 'blanks',
      questionText: 'ASKED ___',
      key: { acceptedAnswers: [`ACCEPTED${right}`] },
    },
  };
}

/**
 * Secrets as they would appear in a response: the words of the keys, and the field names that contain them.
 */
const secret =
  /EXPLAINED|REMARKED|ACCEPTED|"(fraction|right|remarks|explanation|tolerance|credits|scheme|correctAnswer|acceptedAnswers)"/;
const filters = [
  { fieldPath: 'correctAnswer', stringValue: 'Bern' },
  { fieldPath: 'correctAnswer', stringValue: 'true' },
  { fieldPath: 'keys.choice.correctAnswer', stringValue: 'Bern' },
  { fieldPath: 'questions.truth.explanation', stringValue: 'a' },
];

/** Creates the quiz, freezes it, and enrols Lea and Otto in its course. */
async function open(quiz: Partial<AuthoredQuiz> = {}, right: 0 | 1 = 0): Promise<void> {
  await openCourse('ferns', 1);
  const batch = db.batch();
  Object.entries(questionsWith(right)).forEach(([id, { key, ...asked }], order) => {
    const question = aQuestion({ questionText: 'ASKED', options: [], order, ...asked });
    const feedback = question.options.map(() => 'REMARKED');
    batch.set(db.doc(paths.questionPath('quiz', id)), question);
    batch.set(
      db.doc(paths.answerKeyPath('quiz', id)),
      anAnswerKey({ explanation: 'EXPLAINED', feedback, ...key }),
    );
  });
  await batch.commit();
  const written = aQuiz({ moduleID: 'm', passingScore: 1, maxAttempts: 2, ...quiz });
  await run.quiz(await write(paths.quizPath('quiz'), written));
  for (const uid of ['lea', 'otto']) {
    await signUp(uid);
    await enrol(uid, 'ferns');
  }
}

async function start(number = 1): Promise<void> {
  const attempt = await begin('lea', 'quiz', { number });
  await write(paths.takerPath('quiz', 'lea'), { number, version: 1 });
  await run.attempt(attempt);
}

/** Submits Lea's attempt and runs all functions that follow. */
async function finish(answers: Record<string, string>, number = 1): Promise<void> {
  const follow = await cascade();
  await run.attempt(await handIn('lea', 'quiz', number, answers));
  await follow(async (told) => {
    for (const { event, handle } of told) await handle(event);
  });
  expect(await data(refs.attempt('lea', 'quiz', number))).toMatchObject({ status: 'graded' });
}

const some = { choice: '0', select: '0,1', truth: 'true', text: 'a', pairs: '0,1', order: '0,1,2' };
const feedback = (number: number) => paths.attemptFeedbackPath(`lea_quiz_${number}`);
/** Returns the requests whose responses contain a secret. */
const telling = (replies: Reply[], what = secret) =>
  replies.filter(({ body }) => what.test(body)).map(({ asked }) => asked.trim());
describe('what a learner can read of a quiz', () => {
  it('contains the questions once an attempt has started, and no answers', async () => {
    await open();
    const before = await crawl('lea', filters);
    expect(telling(before)).toEqual([]);
    expect(telling(before, /ASKED/)).toEqual([]);
    // Reading works where it is allowed.
    expect(telling(before, /"title"/)).toContain(`/${paths.quizPath('quiz')}`);
    await start();
    const during = await crawl('lea', filters);
    expect(telling(during)).toEqual([]);
    expect(telling(during, /ASKED/)).toContain(`/${paths.quizVersionPath('quiz', 1)}`);
    expect(telling(await crawl('otto', filters), /ASKED|"startedAt"/)).toEqual([]);
  });

  const closed = { closesAt: new Date(Date.now() - 60_000) };
  type Case = [
    title: string,
    quiz: Partial<AuthoredQuiz>,
    isTold: boolean,
    then?: { closesAt: Date },
  ];
  it.each<Case>([
    ['never', { showAnswers: 'never' }, false],
    ['after submitting', { showAnswers: 'after_submit' }, true],
    ['after passing, passed', { showAnswers: 'after_pass' }, true],
    ['after passing, failed', { showAnswers: 'after_pass', passingScore: 100 }, false],
    ['after the last attempt, before it', { showAnswers: 'after_last_attempt' }, false],
    ['after the last attempt', { showAnswers: 'after_last_attempt', maxAttempts: 1 }, true],
    ['after the close, before it', { showAnswers: 'after_close' }, false],
    ['after the close', { showAnswers: 'after_close' }, true, closed],
  ])('when it is graded, and tells %s', async (_, quiz, isTold, then) => {
    await open(quiz);
    await start();
    await finish(some);
    if (then) await db.doc(paths.quizPath('quiz')).update(then);
    const after = await crawl('lea');
    expect(telling(after)).toEqual(isTold ? [`/${feedback(1)}`] : []);
    expect(telling(after, /"percent"/)).toContain(`/${paths.attemptPath('lea', 'quiz', 1)}`);
    expect(telling(await crawl('otto'))).toEqual([]);
  });

  it('contains at the next attempt only what the last one showed', async () => {
    await open({ showAnswers: 'after_last_attempt' });
    await start();
    await finish(some);
    await start(2);
    expect(telling(await crawl('lea'))).toEqual([]);
    await finish(some, 2);
    expect(telling(await crawl('lea'))).toEqual([`/${feedback(2)}`]);
  });

  it('is the same to the byte, whichever options are right', async () => {
    const told: string[][] = [];
    for (const right of [0, 1] as const) {
      await clear();
      await open({ showAnswers: 'never' }, right);
      const seen = await crawl('lea');
      await start();
      seen.push(...(await crawl('lea')));
      await finish({});
      seen.push(...(await crawl('lea')));
      told.push(seen.map(({ asked, status, body }) => `${asked} ${status} ${timeless(body)}`));
    }
    expect(told[0]).toEqual(told[1]);
  });
});

/** Without write and read times. */
const timeless = (body: string) => body.replace(/"\d{4}-\d{2}-\d{2}T[^"]*"/g, '""');
