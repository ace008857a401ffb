import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { closeOverdue } from '@trellis/functions/quizzes/close-overdue.store';
import { attemptFeedbackPath, attemptID, attemptPath } from '@trellis/model/paths';
import { deadlineOf, submitGrace } from '@trellis/model/quiz/attempt';
import { anAttempt } from '#tests/factories/an-attempt';
import { cascade, type Delivery } from '#tests/functions/cascade';
import { clear } from '#tests/functions/emulated';
import {
  deliver,
  observed,
  randomFrom,
  redelivered,
  write,
  type WriteEvent,
} from '#tests/functions/events';
import {
  answersWith,
  attemptAt,
  begin,
  handIn,
  openQuiz,
  take,
} from '#tests/functions/quiz-fixtures';
import { counted, Crash, crashing, interrupted } from '#tests/functions/commit-interceptor';
import { data, differences, enrol, openCourse, run, signUp } from '#tests/functions/fixtures';

beforeEach(clear);

/** Enrols learners in ferns, which has a lesson and a quiz. */
async function open(uids: string[], changes: Parameters<typeof openQuiz>[1] = {}): Promise<void> {
  await openQuiz('quiz', changes);
  await openCourse('ferns', 1);
  await Promise.all(uids.map((uid) => signUp(uid)));
  await Promise.all(uids.map((uid) => enrol(uid, 'ferns')));
}

/**
 * Delivers the events of attempts, each up to `most` times and shuffled, then those of their effects.
 */
async function handled(events: WriteEvent[], most = 1, handle = run.attempt): Promise<void> {
  const random = randomFrom(most);
  const follow = await cascade();
  const deliverAll = async (told: Delivery[]) => {
    const { failures } = await deliver(redelivered(told, random, most), ({ event, handle }) =>
      handle(event),
    );
    expect(failures).toEqual([]);
  };
  await deliverAll(events.map((event) => ({ event, handle })));
  await follow(deliverAll);
}

/** Creates attempts with the given numbers of correct answers. The events are not delivered yet. */
async function taken(uid: string, ...right: number[]): Promise<WriteEvent[]> {
  const events: WriteEvent[] = [];
  for (const [index, count] of right.entries()) {
    events.push(...(await take(uid, 'quiz', index + 1, count)));
  }
  return events;
}

/** Returns everything derived from a learner's attempts, except for the time of grading. */
async function outcome(uid: string) {
  const { docs } = await db.collection('quiz_attempts').where('userID', '==', uid).get();
  const lines = await refs.xpEvent(uid, 'any').ref.parent.get();
  const { xp, level, quizzes, skills, recentDays } = await data(refs.userProgress(uid));
  const attempts = docs.map((doc) => ({ ...doc.data(), userID: '', gradedAt: '' }));
  const { passedQuizIDs } = await data(refs.enrollment(uid, 'ferns'));
  return {
    ...{ attempts, passedQuizIDs, xp, level, quizzes, skills, recentDays },
    lines: Object.fromEntries(lines.docs.map((line) => [line.id, line.data()])),
  };
}

describe('a learner takes a quiz', () => {
  it('receives grade, feedback, XP, pass and skill', async () => {
    await open(['lea']);
    await handled(await taken('lea', 3));
    expect(await data(attemptAt('lea', 'quiz', 1))).toMatchObject({
      status: 'graded',
      score: 3,
      maxScore: 4,
      percent: 75,
      passed: true,
    });
    const feedback = await data(refs.attemptFeedback(attemptID('lea', 'quiz', 1)));
    expect(feedback.questions['q4']).toMatchObject({ fraction: 0, right: ['Oslo'] });
    expect(await data(refs.userProgress('lea'))).toMatchObject({
      xp: 23,
      quizzes: { quiz: { revision: 1, percent: 75, best: 75, paid: 23 } },
      skills: { Science: { done: 1, total: 2 } },
    });
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({
      passedQuizIDs: ['quiz'],
      progress: 0,
    });
    expect(await differences()).toEqual([]);
  });

  it('costs four reads and nine writes, with questions and keys read once', async () => {
    await open(['lea', 'max']);
    const prices = [];
    for (const uid of ['lea', 'max']) {
      const begun = await begin(uid, 'quiz');
      const at = attemptPath(uid, 'quiz', 1);
      const saved = await write(at, { ...(await data(attemptAt(uid, 'quiz', 1))), answers: {} });
      prices.push(await counted(() => run.attempt(begun)), await counted(() => run.attempt(saved)));
      const submitted = await handIn(uid, 'quiz', 1, answersWith(4));
      const follow = await cascade();
      prices.push(await counted(() => run.attempt(submitted)));
      let paid = {};
      await follow(async (told) => {
        for (const { event, handle } of told) {
          const price = await counted(async () => handle(event));
          if (handle === run.attempt) paid = price;
        }
      });
      prices.push(paid);
    }
    const one = (writes: number, reads: number, queries = 0) =>
      ({ commits: 1, writes, reads, queries }) as const;
    const saving = { commits: 0, writes: 0, reads: 0, queries: 0 };
    // Started, saved, graded, awarded; the query finds one attempt.
    expect(prices.slice(0, 4)).toEqual([one(1, 0), saving, one(3, 3), one(5, 2, 1)]);
    expect(prices.slice(4)).toEqual([one(1, 0), saving, one(3, 1), one(5, 2, 1)]);
  });

  it.each([
    ['best', 100, 30, ['quiz']],
    ['last', 25, 0, []],
    ['first', 50, 15, ['quiz']],
    ['average', 58, 17, ['quiz']],
  ] as const)(
    'takes three attempts of which the %s counts',
    async (keptScore, percent, xp, passedQuizIDs) => {
      await open(['lea'], { keptScore });
      await handled(await taken('lea', 2, 4, 1), 5);
      const found = await outcome('lea');
      const amount = passedQuizIDs.length > 0 ? percent : 0;
      expect(found).toMatchObject({ passedQuizIDs, xp });
      expect(found.quizzes['quiz']).toMatchObject({ revision: 3, percent: amount, paid: xp });
    },
  );

  it('reaches one state in any order of grading, on two instances, each one to five times', async () => {
    const uids = ['in-order', 'first-last', 'backwards', 'shuffled', 'at-once'];
    await open(uids, { keptScore: 'last' });
    vi.resetModules();
    const second = await import('@trellis/functions');
    let turn = 0;
    const either = (event: WriteEvent) =>
      turn++ % 2 === 0 ? run.attempt(event) : second.onAttemptWritten.run(event);
    for (const [uid, order] of [
      ['in-order', [0, 1, 2]],
      ['first-last', [1, 2, 0]],
      ['backwards', [2, 1, 0]],
    ] as const) {
      const events = await taken(uid, 2, 4, 3);
      for (const number of order) await handled([events[2 * number + 1]!, events[2 * number]!]);
    }
    await handled(await taken('shuffled', 2, 4, 3), 5, either);
    const events = await taken('at-once', 2, 4, 3);
    const follow = await cascade();
    const atOnce = (told: Delivery[]) =>
      Promise.all([...told, ...told].map(({ event, handle }) => handle(event)));
    await atOnce(events.map((event) => ({ event, handle: either })));
    await follow(atOnce);
    const expected = await outcome('in-order');
    expect(expected).toMatchObject({ xp: 23 });
    for (const uid of uids) expect(await outcome(uid), uid).toEqual(expected);
    expect(await differences()).toEqual([]);
  });

  it('survives a process that dies around every commit', async () => {
    // The test's own writes are commits too: the first and the third.
    const points = [1, 3, 4].flatMap((commit) => [`before-${commit}`, `after-${commit}`]);
    await open(['surely', ...points]);
    for (const uid of ['surely', ...points]) {
      const [when, commit] = uid.split('-');
      const follow = await cascade();
      let crashes = 0;
      const surely = async (told: Delivery[]) => {
        for (const { event, handle } of told) {
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
        await surely([{ event: await begin(uid, 'quiz'), handle: run.attempt }]);
        const event = await handIn(uid, 'quiz', 1, answersWith(3));
        await surely([{ event, handle: run.attempt }]);
        await follow(surely);
      };
      if (when === 'surely') await work();
      else await crashing(Number(commit), when === 'before' ? 'before' : 'after', work);
      expect(crashes, uid).toBe(when === 'surely' ? 0 : 1);
      expect(await outcome(uid), uid).toEqual(await outcome('surely'));
    }
  });

  it('grades two hundred at once, reading the keys once', async () => {
    await openQuiz('quiz');
    const uids = Array.from({ length: 200 }, (_, index) => `learner-${index}`);
    await Promise.all(uids.map((uid) => begin(uid, 'quiz')));
    const events = await Promise.all(
      uids.map((uid, index) => handIn(uid, 'quiz', 1, answersWith(index % 5))),
    );
    const { commits, reads } = await counted(() => deliver(events, run.attempt, 200));
    expect({ commits, reads }).toEqual({ commits: 200, reads: 202 });
    const graded = await db.collection('quiz_attempts').where('status', '==', 'graded').get();
    expect(graded.size).toBe(200);
    expect(graded.docs.every((one) => one.get('percent') === 25 * (numberOf(one.id) % 5))).toBe(
      true,
    );
  });

  it('is graded by the version frozen at the start while its teacher changes the quiz', async () => {
    await open(['lea']);
    const begun = await begin('lea', 'quiz', { minutes: 25 });
    const quizAt = refs.quiz('quiz').ref;
    await quizAt.update({ quizTime: 1, passingScore: 100 });
    await quizAt.collection('answer_keys').doc('q1').update({ correctAnswer: 'Oslo' });
    await quizAt.collection('questions').doc('q2').delete();
    await handled([begun, await handIn('lea', 'quiz', 1, answersWith(3))]);
    const attempt = await data(attemptAt('lea', 'quiz', 1));
    expect(attempt).toMatchObject({ percent: 75, passed: true });
    // 45 min (30 + 15 extra): the minutes are those of the attempt.
    expect(attempt.deadline).toEqual(new Date(attempt.startedAt.getTime() + 25 * 60_000));
  });

  it('counts the pass only while the quiz is published', async () => {
    await open(['lea']);
    await handled(await taken('lea', 4));
    const quizAt = refs.quiz('quiz').ref;
    for (const [status, passedQuizIDs, skill] of [
      ['draft', [], { done: 0, total: 1 }],
      ['published', ['quiz'], { done: 1, total: 2 }],
    ] as const) {
      await run.quiz(await observed(quizAt.path, () => quizAt.update({ status })));
      expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ passedQuizIDs });
      expect(await data(refs.userProgress('lea'))).toMatchObject({
        xp: 30,
        skills: { Science: skill },
      });
      expect(await differences()).toEqual([]);
    }
  });

  it('does not grade a submitted attempt again', async () => {
    await open(['lea']);
    await handled(await taken('lea', 1));
    const before = await db.doc(attemptPath('lea', 'quiz', 1)).get();
    await handled([await write(before.ref.path, { ...before.data(), answers: answersWith(4) })]);
    expect(await data(attemptAt('lea', 'quiz', 1))).toMatchObject({ percent: 25 });
  });
});

const numberOf = (id: string) => Number(/learner-([0-9]+)/.exec(id)?.[1]);

describe('what no retry mends is dropped', () => {
  it.each([
    ['another learner’s', attemptPath('max', 'quiz', 1), {}],
    ['another quiz’s', attemptPath('lea', 'other', 1), {}],
    ['another number', attemptPath('lea', 'quiz', 2), {}],
    ['a version that there is not', attemptPath('lea', 'quiz', 1), { version: 7 }],
    ['no answers', attemptPath('lea', 'quiz', 1), { answers: 5 }],
  ])('%s', async (_what, path, changes) => {
    await openQuiz('quiz');
    const attempt = { ...anAttempt('submitted', { userID: 'lea' }), ...changes };
    await run.attempt(await write(path, attempt));
    expect((await db.doc(path).get()).get('status')).toBe('submitted');
    expect((await db.collection('attempt_feedback').get()).empty).toBe(true);
  });
});

describe('time is up', () => {
  /** Creates started attempts, each with the given number of correct answers. */
  async function abandoned(...uids: string[]): Promise<Date> {
    const events = [];
    for (const uid of uids) events.push(await begin(uid, 'quiz', { answers: answersWith(3) }));
    await handled(events);
    return deadlineOf(await data(attemptAt(uids[0]!, 'quiz', 1)));
  }
  const after = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);

  it('closes the attempt with its answers, but not within the grace period', async () => {
    await open(['lea']);
    const deadline = await abandoned('lea');
    await closeOverdue({ now: after(deadline, submitGrace - 1) });
    expect(await data(attemptAt('lea', 'quiz', 1))).toMatchObject({
      status: 'in_progress',
      deadline,
    });
    const follow = await cascade();
    await Promise.all([1, 2, 3].map(() => closeOverdue({ now: after(deadline, submitGrace) })));
    await follow((told) => Promise.all(told.map(({ event, handle }) => handle(event))));
    expect(await data(attemptAt('lea', 'quiz', 1))).toMatchObject({
      ...{ status: 'graded', submittedAt: deadline, percent: 75, answers: answersWith(3) },
    });
    expect(await data(refs.userProgress('lea'))).toMatchObject({
      xp: 23,
      lastActiveDate: deadline,
    });
  });

  it('closes page by page, and skips one that fails', async () => {
    await openQuiz('quiz');
    const uids = ['a', 'b', 'c', 'd', 'e'];
    const deadline = await abandoned(...uids);
    await db.doc(attemptPath('a', 'quiz', 1)).update({ version: 7 });
    await db.doc(attemptPath('b', 'quiz', 1)).update({ flagged: 5 });
    await closeOverdue({ now: after(deadline, submitGrace), pageSize: 2 });
    const graded = await db.collection('quiz_attempts').where('status', '==', 'graded').get();
    expect(graded.docs.map(({ id }) => id)).toEqual(['c', 'd', 'e'].map((uid) => `${uid}_quiz_1`));
  });

  it('respects a submission at the same moment', async () => {
    await open(['lea']);
    const deadline = await abandoned('lea');
    const submitted: WriteEvent[] = [];
    const submit = async () => {
      submitted.push(await handIn('lea', 'quiz', 1, answersWith(4)));
    };
    const now = after(deadline, submitGrace);
    await interrupted('before', 0, submit, () => closeOverdue({ now }));
    expect(await data(attemptAt('lea', 'quiz', 1))).toMatchObject({ status: 'submitted' });
    await handled(submitted);
    expect(await data(attemptAt('lea', 'quiz', 1))).toMatchObject({
      status: 'graded',
      percent: 100,
    });
    expect((await db.doc(attemptFeedbackPath('lea_quiz_1')).get()).exists).toBe(true);
  });
});
