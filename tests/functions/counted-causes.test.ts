import { beforeEach, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { coursePath, courseReviewPath, enrollmentPath } from '@trellis/model/paths';
import { aCourseReview } from '#tests/factories/a-course-review';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { clear } from '#tests/functions/emulated';
import { crashing } from '#tests/functions/commit-interceptor';
import { deliver, observed, randomFrom, redelivered, write } from '#tests/functions/events';
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
