import { beforeEach, describe, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import {
  coursePath,
  courseReviewPath,
  enrollmentPath,
  replyPath,
  threadPath,
} from '@trellis/model/paths';
import { lastRevision } from '@trellis/model/progress/ledger';
import { aCourseReview } from '#tests/factories/a-course-review';
import { aReply, aThread } from '#tests/factories/a-thread';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { cascade, ofCourses } from '#tests/functions/cascade';
import { clear } from '#tests/functions/emulated';
import { crashing } from '#tests/functions/commit-interceptor';
import {
  deliver,
  observed,
  randomFrom,
  redelivered,
  write,
  type WriteEvent,
} from '#tests/functions/events';
import { complete, data, differences, finishing, openBadge, run } from '#tests/functions/fixtures';
import { openTaughtCourse, requestBy } from '#tests/functions/teaching-fixtures';

const counters = async () => (await data(refs.userProgress('lea'))).counters;
const review = (courseID: string, isThere = true) =>
  write(courseReviewPath(courseID, 'lea'), isThere ? { ...aCourseReview(), userID: 'lea' } : null);

beforeEach(clear);

it('counts each course that a learner reviews once, for a badge too', async () => {
  await openTaughtCourse(1);
  const ferns = await data(refs.course('ferns'));
  await run.course(await write(coursePath('mosses'), { ...ferns, slug: 'mosses' }));
  await openBadge('critic', { criteria: 'write_2_reviews', xpReward: 10 });
  const events = [await review('ferns'), await review('ferns', false), await review('ferns')];
  const { failures } = await deliver(redelivered(events, randomFrom(3)), run.courseReview);
  expect(failures).toEqual([]);
  expect(await counters()).toMatchObject({ courseReviews: 1 });
  expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 0, badges: [] });
  await run.courseReview(await review('mosses'));
  expect(await data(refs.userProgress('lea'))).toMatchObject({
    ...{ xp: 10, badges: ['critic'], currentStreak: 0, lastActiveDate: null },
    counters: expect.objectContaining({ courseReviews: 2 }),
  });
  expect(await differences()).toEqual([]);
});

it.each(['before', 'after'] as const)(
  'counts a review once when it crashes %s the commit',
  async (when) => {
    await openTaughtCourse(1);
    const event = await review('ferns');
    for (const commit of [0, 1, 2])
      await crashing(commit, when, () => run.courseReview(event)).catch(() => {});
    await run.courseReview(event);
    expect(await counters()).toMatchObject({ courseReviews: 1 });
    expect(await differences()).toEqual([]);
  },
);

it('counts the certificate of a course once, also when it is revoked and issued again', async () => {
  const [lessonID] = await openTaughtCourse(1);
  const course = await data(refs.course('ferns'));
  await run.course(await write(coursePath('ferns'), { ...course, certificate: { minGrade: 0 } }));
  await openBadge('graduate', { criteria: 'earn_1_certificates', xpReward: 0 });
  const last = await complete('lea', 'ferns', lessonID!);
  await finishing(['lea'], 'ferns', () => run.progress(last));
  const issue = () =>
    observed(enrollmentPath('lea', 'ferns'), () =>
      functions.issueCertificate.run(
        requestBy('lea', 'student', { courseID: 'ferns', name: 'Lea', showsGrade: false }),
      ),
    );
  const first = await issue();
  const request = { courseID: 'ferns', uid: 'lea', requestID: 'r1', reason: 'A slip.' };
  await functions.revokeCertificate.run(
    requestBy('tess', 'teacher', { ...request, mayReissue: true }),
  );
  const second = await issue();
  const { failures } = await deliver(redelivered([first, second], randomFrom(5)), run.enrollment);
  expect(failures).toEqual([]);
  expect(await counters()).toMatchObject({ certificates: 1 });
  expect((await data(refs.userProgress('lea'))).badges).toEqual(['graduate']);
  expect(await differences()).toEqual([]);
});

it('counts no certificate of an enrolment that changes otherwise', async () => {
  const lea = { userID: 'lea', courseID: 'ferns' };
  await openTaughtCourse(1);
  await run.enrollment(await write(enrollmentPath('lea', 'ferns'), anEnrollment('dropped', lea)));
  expect(await counters()).toMatchObject({ certificates: 0 });
});

describe('a review that was counted', () => {
  const entries = async () => {
    const { docs } = await refs.xpEvent('lea', 'any').ref.parent.get();
    return docs.map(({ id }) => id).sort();
  };

  it('no longer counts once it is removed, counts again if another is written, and takes no badge', async () => {
    await openTaughtCourse(1);
    await openBadge('critic', { criteria: 'write_1_reviews', xpReward: 10 });
    await run.courseReview(await review('ferns'));
    const target = { kind: 'course_review', courseID: 'ferns', userID: 'lea' };
    await functions.reportContent.run(
      requestBy('tess', 'teacher', { target, reason: 'spam', comment: '' }),
    );
    const removed = await observed(courseReviewPath('ferns', 'lea'), () =>
      functions.resolveReport.run(
        requestBy('ada', 'admin', { target, decision: 'removed', reason: 'Spam.' }),
      ),
    );
    await Promise.all([run.courseReview(removed), run.courseReview(removed)]);
    expect(await counters()).toMatchObject({ courseReviews: 0 });
    expect(await data(refs.userProgress('lea'))).toMatchObject({ xp: 10, badges: ['critic'] });
    expect(await differences()).toEqual([]);
    await run.courseReview(await review('ferns'));
    await run.courseReview(removed);
    expect(await counters()).toMatchObject({ courseReviews: 1 });
    expect(await entries()).toEqual([
      ...['badge:critic', 'course_review:ferns', 'course_review:ferns:1', 'course_review:ferns:2'],
    ]);
    expect(await differences()).toEqual([]);
  });

  it('counts as it stands in the end, in any order of events', async () => {
    await openTaughtCourse(1);
    for (const [seed, isThere] of [true, false, false, true, false].entries()) {
      const states = [!isThere, isThere, !isThere, isThere];
      const events: WriteEvent[] = [];
      for (const state of states) events.push(await review('ferns', state));
      const { failures } = await deliver(
        redelivered(events, randomFrom(seed + 1)),
        run.courseReview,
      );
      expect(failures).toEqual([]);
      expect(await counters()).toMatchObject({ courseReviews: isThere ? 1 : 0 });
      expect(await differences()).toEqual([]);
    }
  });

  it.each(['before', 'after'] as const)(
    'is taken back once when it crashes %s a commit',
    async (when) => {
      await openTaughtCourse(1);
      await run.courseReview(await review('ferns'));
      const removed = await review('ferns', false);
      for (const commit of [0, 1, 2])
        await crashing(commit, when, () => run.courseReview(removed)).catch(() => {});
      await run.courseReview(removed);
      expect(await counters()).toMatchObject({ courseReviews: 0 });
      expect(await differences()).toEqual([]);
    },
  );

  it('still counts after its course is deleted', async () => {
    await openTaughtCourse(1);
    await run.courseReview(await review('ferns'));
    const follow = await cascade(ofCourses);
    await write(coursePath('ferns'), null);
    await follow((told) => deliver(told, ({ event, handle }) => handle(event)));
    expect(await counters()).toMatchObject({ courseReviews: 1 });
    expect(await differences()).toEqual([]);
  });
});

describe('an answer that was counted', () => {
  const change = async (path: string, changes: object) =>
    write(path, { ...(await db.doc(path).get()).data(), ...changes });
  const accept = (acceptedReplyID: string | null) =>
    change(threadPath('seeds'), { acceptedReplyID });
  const leas = replyPath('seeds', 'leas');

  beforeEach(async () => {
    await openTaughtCourse(1);
    await run.thread(await write(threadPath('seeds'), aThread({ userID: 'max' })));
    for (const id of ['leas', 'another'])
      await run.reply(await write(replyPath('seeds', id), aReply({ userID: 'lea' })));
  });

  it('counts as it is in the end, in any order of events', async () => {
    for (const [seed, last] of ['leas', null, 'another', 'leas', null].entries()) {
      const events: WriteEvent[] = [];
      for (const id of ['leas', null, 'another', 'leas', last]) events.push(await accept(id));
      const { failures } = await deliver(redelivered(events, randomFrom(seed + 9)), run.thread);
      expect(failures).toEqual([]);
      expect(await counters()).toMatchObject({ answersAccepted: last === null ? 0 : 1 });
      expect(await differences()).toEqual([]);
    }
  });

  it('no longer counts once it is removed', async () => {
    await run.thread(await accept('leas'));
    expect(await counters()).toMatchObject({ answersAccepted: 1 });
    const removed = await change(leas, { text: '', deletedAt: new Date(), isRemoved: true });
    const told = await observed(threadPath('seeds'), () => run.reply(removed));
    await deliver(redelivered([told], randomFrom(1)), run.thread);
    expect(await counters()).toMatchObject({ answersAccepted: 0 });
    expect(await differences()).toEqual([]);
  });

  it('still counts after its course is deleted', async () => {
    await run.thread(await accept('leas'));
    const follow = await cascade(ofCourses);
    await write(coursePath('ferns'), null);
    await follow((told) => deliver(told, ({ event, handle }) => handle(event)));
    expect(await counters()).toMatchObject({ answersAccepted: 1 });
    expect(await differences()).toEqual([]);
  });

  it('adds no entries without an end, and then no longer counts', async () => {
    for (let times = 0; times < 11; times++) {
      await run.thread(await accept('leas'));
      await run.thread(await accept(null));
    }
    await run.thread(await accept('leas'));
    const { docs } = await refs.xpEvent('lea', 'any').ref.parent.get();
    expect(docs.filter(({ id }) => id.startsWith('answer:'))).toHaveLength(lastRevision + 1);
    expect(await counters()).toMatchObject({ answersAccepted: 0 });
    expect(await differences()).toEqual([]);
  });

  const differing = async () => [...new Set((await differences()).map((one) => one.split(' ')[0]))];

  it('is found by a rebuild if an entry is missing, or one too many is there', async () => {
    await run.thread(await accept('leas'));
    await run.thread(await accept(null));
    const line = refs.xpEvent('lea', 'answer:seeds:leas:1');
    const stored = await data(line);
    await line.ref.delete();
    expect(await differing()).toEqual([line.ref.path]);
    await line.ref.set(stored);
    await accept('leas');
    expect(await differing()).toEqual([
      ...['user_progress/lea', 'user_progress/lea/xp_events/answer:seeds:leas:2'],
    ]);
  });
});
