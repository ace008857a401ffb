import { beforeEach, describe, expect, it } from 'vitest';
import { deletionSweep } from '@trellis/functions';
import { settleOrder } from '@trellis/functions/commerce/settle-order.store';
import { grantLicence } from '@trellis/functions/companies/grant-licence.store';
import { runDeletion, sweepDeletions } from '@trellis/functions/deletions/run-deletion.store';
import { db } from '@trellis/functions/firestore/admin';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { refreshLeaderboards } from '@trellis/functions/leaderboard/refresh-leaderboards.store';
import { noFacts } from '@trellis/model/commerce/payment-facts';
import * as paths from '@trellis/model/paths';
import { deletionHoldsFor } from '@trellis/model/content/deletion';
import { aCertificate, anOwnCertificate } from '#tests/factories/a-certificate';
import { aLicence, seatsOf } from '#tests/factories/a-company';
import { aCourse, aModule } from '#tests/factories/a-course';
import { aGift, anEntitlement, anOrder } from '#tests/factories/an-order';
import { anArrangement } from '#tests/factories/an-arrangement';
import { aFlashcard, aLessonRevision } from '#tests/factories/a-lesson';
import { aProfile } from '#tests/factories/a-profile';
import { aQuestion } from '#tests/factories/a-quiz';
import { cascade, ofCourses, type Delivery } from '#tests/functions/cascade';
import { Crash, counted, crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write, type WriteEvent } from '#tests/functions/events';
import {
  complete,
  data,
  differences,
  enrol,
  openCourse,
  run,
  signUp,
  writeLesson,
} from '#tests/functions/fixtures';
import { begin, openQuiz, take } from '#tests/functions/quiz-fixtures';

beforeEach(clear);

const one = (handle: Delivery['handle'], event: WriteEvent): Delivery => ({ handle, event });
const inOrder = async (all: Delivery[]) => {
  for (const { handle, event } of all) await handle(event);
};

const single = [
  paths.coursePath('ferns'),
  paths.quizPath('quiz'),
  paths.lessonPath('ferns-1'),
  paths.courseFanOutPath('ferns'),
  paths.courseArrangementPath('ferns'),
  paths.courseOutlinePath('ferns'),
  paths.leaderboardSummaryPath('course:ferns'),
];

/** Returns the paths of all documents of the course and its quiz. */
async function left(): Promise<string[]> {
  const items = ['lessons', 'quizzes', 'gifts', 'entitlements'].map((collection) =>
    db.collection(collection).where('courseID', '==', 'ferns').get(),
  );
  const parts = single.map((path) => db.doc(path).listCollections());
  const collections = (await Promise.all(parts)).flat();
  const below = await Promise.all(collections.map((collection) => collection.listDocuments()));
  const documents = await db.getAll(...single.map((path) => db.doc(path)));
  const catalog = await read(refs.catalog('0'));
  return [
    ...documents.filter(({ exists }) => exists).map(({ ref }) => ref.path),
    ...below.flat().map(({ path }) => path),
    ...(await Promise.all(items)).flatMap(({ docs }) => docs.map(({ ref }) => ref.path)),
    ...Object.keys(catalog?.data.courses ?? {}),
  ];
}

const gift = aGift({ userID: 'lea', courseID: 'ferns' });
const seats = aLicence({ courseIDs: ['ferns'], ...seatsOf('lea') });

/** Max has bought the course; Lea was given it, and has a seat in it besides. */
async function openRights() {
  const place = { userID: 'max', courseID: 'ferns' };
  await write(paths.orderPath('o1'), anOrder('paid', place));
  await write(paths.giftPath('lea', 'ferns'), gift);
  await write(paths.licencePath('gardeners'), seats);
  await write(
    paths.entitlementPath('max', 'ferns'),
    anEntitlement({ ...place, sources: [{ kind: 'purchase', id: 'o1', until: null }] }),
  );
  const sources = [
    { kind: 'gift', id: 'lea_ferns', until: null } as const,
    { kind: 'licence', id: 'gardeners', until: seats.endsAt } as const,
  ];
  await write(
    paths.entitlementPath('lea', 'ferns'),
    anEntitlement({ userID: 'lea', courseID: 'ferns', sources }),
  );
}

/**
 * Creates a course with everything that can belong to one. Lea has completed it, Max has done a lesson and the quiz.
 */
async function openFerns() {
  await openQuiz('quiz');
  await openCourse('ferns', 2);
  await run.arrangement(await write(paths.courseArrangementPath('ferns'), anArrangement()));
  await run.flashcard(await write(paths.flashcardPath('ferns', 'c'), aFlashcard()));
  await write(paths.lessonRevisionPath('ferns-1', 'r'), aLessonRevision());
  for (const uid of ['lea', 'max']) {
    await signUp(uid);
    await enrol(uid, 'ferns');
    await write(paths.takerPath('quiz', uid), { number: 1, version: 1 });
    await write(paths.accommodationPath('quiz', uid), { extraMinutes: 5, extraAttempts: 1 });
  }
  await openRights();
  await write(paths.certificatePath('first'), aCertificate());
  await write(paths.ownCertificatePath('lea', 'course:ferns'), anOwnCertificate());
  const follow = await cascade();
  await run.progress(await complete('lea', 'ferns', 'ferns-1'));
  await run.progress(await complete('lea', 'ferns', 'ferns-2'));
  await run.progress(await complete('max', 'ferns', 'ferns-1'));
  await inOrder((await take('max', 'quiz', 1, 4)).map((event) => one(run.attempt, event)));
  await follow(inOrder);
  await refreshLeaderboards();
  expect(await differences()).toEqual([]);
  expect((await left()).length).toBeGreaterThan(15);
}

/** The learners' records, which no deletion removes. */
async function expectRecords() {
  expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 70 });
  expect(await data(refs.userProgress('max'))).toMatchObject({ xp: 40 });
  expect(await data(refs.attempt('max', 'quiz', 1))).toMatchObject({ percent: 100 });
  expect(await data(refs.attemptFeedback('max_quiz_1'))).toMatchObject({ passed: true });
  expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({ status: 'completed' });
  expect(await data(refs.certificate('first'))).toEqual(aCertificate());
  expect(await data(refs.ownCertificate('lea', 'course:ferns'))).toEqual(anOwnCertificate());
  expect(await data(refs.enrollment('max', 'ferns'))).toMatchObject({ status: 'dropped' });
  expect(await data(refs.order('o1'))).toMatchObject({ status: 'paid' });
}

describe('a course that is deleted', () => {
  for (const seed of [1, 2, 3]) {
    it(`takes all that belongs to it along, whatever arrives late and twice (seed ${seed})`, async () => {
      const random = randomFrom(seed);
      await openFerns();
      await signUp('mia');
      // Earlier changes whose events are still pending.
      const told = [
        one(run.lesson, await writeLesson('ferns', 'ferns-3')),
        one(run.module, await write(paths.modulePath('ferns', 'n'), aModule())),
        one(run.progress, await complete('mia', 'ferns', 'ferns-1')),
        one(run.question, await write(paths.questionPath('quiz', 'q9'), aQuestion())),
        one(
          run.lessonRevision,
          await write(paths.lessonRevisionPath('ferns-1', 'late'), aLessonRevision()),
        ),
      ];
      const follow = await cascade(ofCourses);
      told.push(one(run.course, await write(paths.coursePath('ferns'), null)));
      // A write by somebody who has not noticed the deletion yet.
      told.push(one(run.module, await write(paths.modulePath('ferns', 'late'), aModule())));
      told.push(one(run.lesson, await writeLesson('ferns', 'late')));
      const late = await write(paths.courseArrangementPath('ferns'), anArrangement());
      told.push(one(run.arrangement, late));

      const deliverAll = async (all: Delivery[]) => {
        const deliveries = redelivered(all, random);
        const { failures } = await deliver(deliveries, ({ event, handle }) => handle(event));
        expect(failures).toEqual([]);
      };
      await deliverAll(told);
      await follow(deliverAll);
      await deletionSweep.run({ scheduleTime: new Date().toISOString() });
      expect(await left()).toEqual([]);
      await expectRecords();
      expect(await data(refs.userProgress('mia'))).toMatchObject({ xp: 10 });
      for (const [collection, id] of [
        ['courses', 'ferns'],
        ['lessons', 'ferns-1'],
        ['quizzes', 'quiz'],
      ] as const) {
        expect(await read(refs.tombstone(collection, id)), id).not.toBeNull();
      }
      expect(await differences()).toEqual([]);
    });
  }

  it('shows no learner on its board who takes another name later', async () => {
    await openFerns();
    const follow = await cascade(ofCourses);
    await run.course(await write(paths.coursePath('ferns'), null));
    await follow(inOrder);
    await run.profile(await write(paths.profilePath('lea'), aProfile({ displayName: 'Dr Lea' })));
    expect(await data(refs.leaderboard('lea'))).toMatchObject({ userName: 'Dr Lea' });
    expect(await left()).toEqual([]);
  });

  it('is given to nobody by a payment or a licence that comes late', async () => {
    await openFerns();
    const follow = await cascade(ofCourses);
    await run.course(await write(paths.coursePath('ferns'), null));
    await follow(inOrder);
    await signUp('mia');
    await write(paths.orderPath('o2'), anOrder({ userID: 'mia', courseID: 'ferns' }));
    const report = { facts: { ...noFacts(), paidAt: new Date() }, receiptUrl: null };
    for (const orderID of ['o1', 'o2'])
      expect(await settleOrder(orderID, report, { type: 'check' })).toBe('paid');
    await grantLicence('lea', 'gardeners', ['ferns']);
    expect(await left()).toEqual([]);
    expect(await read(refs.enrollment('mia', 'ferns'))).toBeNull();
    await expectRecords();
    expect(await differences()).toEqual([]);
  });

  it('goes a part at a time: no run writes much more than it may, and the next goes on', async () => {
    await openFerns();
    await run.course(await write(paths.coursePath('ferns'), null));
    const ferns = { collection: 'courses', itemID: 'ferns' } as const;
    let runs = 1;
    const budget = 2;
    for (; ; runs++) {
      let isDone = false;
      const { writes } = await counted(async () => {
        isDone = await runDeletion(ferns, budget);
      });
      // Batches of a few documents, plus one for the progress of the deletion.
      expect(writes).toBeLessThan(16);
      if (isDone) break;
      expect((await data(refs.deletion('courses', 'ferns'))).runs).toBe(runs);
    }
    expect(runs).toBeGreaterThan(3);
    await runDeletion({ collection: 'quizzes', itemID: 'quiz' });
    await runDeletion({ collection: 'lessons', itemID: 'ferns-1' });
    expect(await left()).toEqual([]);
  });

  it('is gone though the process dies before or after any commit', async () => {
    await openFerns();
    const told = [one(run.course, await write(paths.coursePath('ferns'), null))];
    const follow = await cascade(ofCourses);
    let commit = 0;
    const surely = async (all: Delivery[]) => {
      for (const { event, handle } of all) {
        for (const when of ['before', 'after'] as const) {
          await crashing(commit++ % 4, when, async () => handle(event)).catch((problem) => {
            if (!(problem instanceof Crash)) throw problem;
          });
        }
        await handle(event);
      }
    };
    await surely(told);
    await follow(surely);
    expect(await left()).toEqual([]);
    await expectRecords();
    expect(await differences()).toEqual([]);
  });

  it('is looked at for a day and an hour, and not longer', async () => {
    await openFerns();
    const follow = await cascade(ofCourses);
    await run.course(await write(paths.coursePath('ferns'), null));
    await follow(inOrder);
    await sweepDeletions();
    expect(await read(refs.deletion('courses', 'ferns'))).not.toBeNull();
    await write(paths.courseEntryPath('ferns', 'lea'), { xp: 70 });
    await sweepDeletions();
    expect(await left()).toEqual([]);
    await sweepDeletions(new Date(Date.now() + deletionHoldsFor + 60_000));
    expect(await read(refs.deletion('courses', 'ferns'))).toBeNull();
    expect(await read(refs.tombstone('courses', 'ferns'))).not.toBeNull();
  });

  it('is found by the rebuild where something is left of it, and mended', async () => {
    await openFerns();
    const follow = await cascade(ofCourses);
    await run.course(await write(paths.coursePath('ferns'), null));
    await follow(inOrder);
    await write(paths.answerKeyPath('quiz', 'q1'), { correctAnswer: 'Bern' });
    await write(paths.modulePath('ferns', 'm'), aModule());
    await write(paths.giftPath('lea', 'ferns'), gift);
    expect((await differences()).map((line) => line.split(' ')[0])).toEqual([
      'courses/ferns/modules/m',
      'gifts/lea_ferns',
      'quizzes/quiz/answer_keys/q1',
    ]);
  });
});

it('a course of an id that was used is deleted, with its parts', async () => {
  const follow = await cascade(ofCourses);
  await run.course(await write(paths.coursePath('ferns'), aCourse()));
  await run.course(await write(paths.coursePath('ferns'), null));
  await openCourse('ferns', 2);
  await follow(inOrder);
  expect(await left()).toEqual([]);
});

describe('a quiz that is deleted', () => {
  it('grades and pays the attempts that are under way before its keys go', async () => {
    await openQuiz('quiz');
    await openCourse('ferns', 1);
    await signUp('lea');
    await enrol('lea', 'ferns');
    const startedAt = new Date(Date.now() - 60_000);
    const told = (await take('lea', 'quiz', 1, 4)).map((event) => one(run.attempt, event));
    await signUp('max');
    await enrol('max', 'ferns');
    told.push(one(run.attempt, await begin('max', 'quiz', { startedAt, savedAt: startedAt })));
    const follow = await cascade(ofCourses);
    await run.quiz(await write(paths.quizPath('quiz'), null));
    await follow(inOrder);
    // The earlier events arrive late and find everything done.
    await inOrder(told);
    await follow(inOrder);
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 30 });
    const closed = await data(refs.attempt('max', 'quiz', 1));
    expect(closed).toMatchObject({ status: 'graded', percent: 0 });
    expect(closed.submittedAt!.getTime()).toBeLessThanOrEqual(Date.now());
    expect(await db.doc(paths.quizPath('quiz')).listCollections()).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it('is gone for good: another of its id is deleted, with its keys', async () => {
    await openQuiz('quiz');
    await openCourse('ferns', 1);
    const follow = await cascade(ofCourses);
    const removal = await write(paths.quizPath('quiz'), null);
    await openQuiz('quiz');
    await run.quiz(removal);
    await follow(inOrder);
    expect((await db.doc(paths.quizPath('quiz')).listCollections()).length).toBe(0);
    expect(await read(refs.quiz('quiz'))).toBeNull();
  });
});
