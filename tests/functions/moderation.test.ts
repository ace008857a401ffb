import { beforeEach, describe, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { decideReport } from '@trellis/functions/moderation/resolve-report.store';
import { fileReport } from '@trellis/functions/moderation/report-content.store';
import { decodeEach } from '@trellis/functions/firestore/find';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { reportsPerHour } from '@trellis/model/callables/report-content';
import type { Reply } from '@trellis/model/discussions/reply';
import type { Thread } from '@trellis/model/discussions/thread';
import { report, reportID, type ReportTarget } from '@trellis/model/moderation/report';
import {
  courseReviewPath,
  enrollmentPath,
  replyPath,
  threadPath,
  userPath,
} from '@trellis/model/paths';
import { aCourseReview } from '#tests/factories/a-course-review';
import { aReply, aThread } from '#tests/factories/a-thread';
import { aUser } from '#tests/factories/a-user';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { observed, write } from '#tests/functions/events';
import { data, differences, openCourse, run, signUp } from '#tests/functions/fixtures';
import { auditLog, notesTo, requestBy } from '#tests/functions/teaching-fixtures';

const target: ReportTarget = { kind: 'course_review', courseID: 'ferns', userID: 'max' };
const maxs = refs.courseReview('ferns', 'max');

const send = (uid: string, changes: object = {}, role = 'student') =>
  functions.reportContent.run(
    requestBy(uid, role, { target, reason: 'spam', comment: 'Buys and sells.', ...changes }),
  );
const decide = (decision: string, { by = 'ada', role = 'admin', of = 'lea' } = {}) =>
  functions.resolveReport.run(
    requestBy(by, role, { reportID: reportID(of, target), decision, reason: 'It is spam.' }),
  );
const reports = async () =>
  decodeEach(report, await refs.report('any').ref.parent.get()).map(({ id: _, ...one }) => one);
const openReport = (reporterID: string) => ({
  ...{ reporterID, target, reason: 'spam', comment: 'Buys and sells.', status: 'open' },
  ...{ createdAt: expect.any(Date), decidedAt: null, decidedBy: null },
});

beforeEach(async () => {
  await clear();
  await openCourse('ferns', 1);
  for (const uid of ['lea', 'zoe', 'max']) await signUp(uid);
  await run.user(await write(userPath('ada'), aUser('admin', { email: 'ada@school.example' })));
  await run.courseReview(
    await write(courseReviewPath('ferns', 'max'), aCourseReview({ userID: 'max', rating: 1 })),
  );
});

describe('a report', () => {
  it('is filed once for each person, also sent again and at the same time', async () => {
    await Promise.all([send('lea'), send('lea'), send('zoe')]);
    await send('lea', { reason: 'abuse' });
    expect(await reports()).toEqual([openReport('lea'), openReport('zoe')]);
  });

  it('is refused from visitors, strangers and suspended people', async () => {
    const visitor = { ...requestBy('lea', 'student', { target }), auth: undefined };
    await expect(functions.reportContent.run(visitor)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(send('nobody')).rejects.toMatchObject({ code: 'permission-denied' });
    await write(userPath('lea'), aUser('suspended'));
    await expect(send('lea')).rejects.toMatchObject({ code: 'permission-denied' });
    expect(await reports()).toEqual([]);
  });

  it('is refused about what is one’s own, not there or not of this kind', async () => {
    await expect(send('max')).rejects.toMatchObject({ code: 'failed-precondition' });
    const other = { target: { ...target, userID: 'zoe' } };
    await expect(send('lea', other)).rejects.toMatchObject({ code: 'not-found' });
    const wrong = [
      { target: { ...target, kind: 'course' } },
      { target: { ...target, courseID: 'a/b' } },
      { reason: 'dull' },
      { comment: 'a'.repeat(501) },
    ];
    for (const changes of wrong)
      await expect(send('lea', changes)).rejects.toMatchObject({ code: 'invalid-argument' });
    expect(await reports()).toEqual([]);
  });

  it('is refused after enough in an hour, and accepted later', async () => {
    const now = new Date('2026-11-30T12:00:00Z');
    const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
    const about = async (index: number, at: Date) => {
      const userID = `p${index}`;
      await write(courseReviewPath('ferns', userID), aCourseReview({ userID }));
      const asked = { target: { ...target, userID }, reason: 'spam', comment: '' } as const;
      return fileReport('lea', asked, at);
    };
    for (let index = 0; index < reportsPerHour; index++) await about(index, minutes(index));
    await expect(about(99, minutes(30))).rejects.toMatchObject({ code: 'resource-exhausted' });
    await about(99, minutes(61));
    expect(await reports()).toHaveLength(reportsPerHour + 1);
  });
});

describe('a decision', () => {
  beforeEach(async () => {
    await send('lea');
    await send('zoe');
  });

  it('removes the review, closes all reports of it, and is told in the audit log', async () => {
    const removed = await observed(courseReviewPath('ferns', 'max'), () => decide('removed'));
    await run.courseReview(removed);
    expect(await read(maxs)).toBeNull();
    const closed = { status: 'removed', decidedAt: expect.any(Date), decidedBy: 'ada' };
    expect(await reports()).toEqual([
      { ...openReport('lea'), ...closed },
      { ...openReport('zoe'), ...closed },
    ]);
    expect([...(await auditLog()).values()]).toEqual([
      {
        actorID: 'ada',
        action: 'remove_review',
        subjectID: 'max',
        detail: 'ferns',
        reason: 'It is spam.',
        createdAt: expect.any(Date),
      },
    ]);
    expect(await data(refs.course('ferns'))).toMatchObject({ ratingCount: 0 });
    expect(await differences()).toEqual([]);
  });

  it('tells the author why their review was removed, once, and keeps them from writing another', async () => {
    const enrolled = anEnrollment({ userID: 'max', courseID: 'ferns' });
    await run.enrollment(await write(enrollmentPath('max', 'ferns'), enrolled));
    expect((await data(refs.enrollment('max', 'ferns'))).reviewRemovedAt).toBeNull();
    const removed = await observed(courseReviewPath('ferns', 'max'), () =>
      Promise.all([decide('removed'), decide('removed', { of: 'zoe' })]),
    );
    expect(await notesTo('max')).toEqual([
      expect.objectContaining({
        ...{ itemID: 'ferns', title: (await data(refs.course('ferns'))).title },
        ...{ about: 'review_removed', from: '', text: 'It is spam.' },
      }),
    ]);
    const [entry] = [...(await auditLog()).values()];
    expect(await data(refs.enrollment('max', 'ferns'))).toMatchObject({
      reviewRemovedAt: entry!.createdAt,
    });
    expect(await notesTo('lea')).toEqual([]);
    await run.courseReview(removed);
    expect(await differences()).toEqual([]);
  });

  it('tells the author nothing when it is dismissed, or when they have deleted the review', async () => {
    await decide('dismissed');
    await send('lea');
    await write(courseReviewPath('ferns', 'max'), null);
    expect(await decide('removed')).toEqual({ decision: 'removed' });
    expect(await notesTo('max')).toEqual([]);
  });

  it('stays as it is when it is sent again, twice at once, or otherwise', async () => {
    const answers = await Promise.all([decide('dismissed'), decide('dismissed')]);
    expect(answers).toEqual(Array(2).fill({ decision: 'dismissed' }));
    expect(await decide('removed', { of: 'zoe' })).toEqual({ decision: 'dismissed' });
    expect(await data(maxs)).toMatchObject({ rating: 1 });
    expect([...(await auditLog()).values()]).toMatchObject([{ action: 'dismiss_report' }]);
  });

  it('is whole or not at all when the function crashes', async () => {
    await crashing(0, 'before', () =>
      decideReport('ada', { reportID: reportID('lea', target), decision: 'removed', reason: 'x' }),
    ).catch(() => undefined);
    expect(await data(maxs)).toMatchObject({ rating: 1 });
    expect((await reports()).map(({ status }) => status)).toEqual(['open', 'open']);
    expect((await auditLog()).size).toBe(0);
  });

  it('lets people report the same again, which is decided again', async () => {
    await decide('dismissed');
    await send('lea');
    expect((await reports()).map(({ status }) => status)).toEqual(['open', 'dismissed']);
    await decide('removed');
    expect(await read(maxs)).toBeNull();
    expect((await auditLog()).size).toBe(2);
  });

  it('closes reports of what its author has deleted meanwhile', async () => {
    await write(courseReviewPath('ferns', 'max'), null);
    expect(await decide('dismissed')).toEqual({ decision: 'dismissed' });
    expect((await reports()).map(({ status }) => status)).toEqual(['dismissed', 'dismissed']);
  });

  it.each([
    ['a teacher', { by: 'tess', role: 'teacher' }],
    ['somebody who says they are an admin', { by: 'lea', role: 'admin' }],
    ['whoever wrote the review', { by: 'max', role: 'student' }],
  ])('is refused from %s', async (_, who) => {
    await expect(decide('removed', who)).rejects.toMatchObject({ code: 'permission-denied' });
    expect(await data(maxs)).toMatchObject({ rating: 1 });
  });

  it('is refused about a report that there is not, and without a reason', async () => {
    await expect(decide('dismissed', { of: 'nobody' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const empty = { reportID: reportID('lea', target), decision: 'removed', reason: ' \n' };
    await expect(
      functions.resolveReport.run(requestBy('ada', 'admin', empty)),
    ).rejects.toMatchObject({ code: 'invalid-argument' });
  });
});

describe('a post of a discussion', () => {
  const thread: ReportTarget = {
    ...{ kind: 'thread', courseID: 'ferns', userID: 'max', threadID: 'seeds' },
  };
  const reply: ReportTarget = { ...thread, kind: 'reply', replyID: 'dots' };

  beforeEach(async () => {
    await write(threadPath('seeds'), aThread({ userID: 'max' }));
    await write(replyPath('seeds', 'dots'), aReply({ userID: 'max' }));
  });

  it.each([
    ['a thread', thread, () => refs.thread('seeds')],
    ['a reply', reply, () => refs.reply('seeds', 'dots')],
  ])('is reported, and %s leaves an empty place', async (_, reported, placeOf) => {
    await send('lea', { target: reported });
    const resolution = {
      reportID: reportID('lea', reported),
      decision: 'removed',
      reason: 'Spam.',
    };
    const ask = () => functions.resolveReport.run(requestBy('ada', 'admin', resolution));
    await Promise.all([ask(), ask()]);
    expect(await data<Thread | Reply>(placeOf())).toMatchObject({
      ...{ text: '', isRemoved: true, deletedAt: expect.any(Date) },
    });
    expect([...(await auditLog()).values()]).toMatchObject([{ action: 'remove_post' }]);
    expect(await notesTo('max')).toMatchObject([{ about: 'post_removed', text: 'Spam.' }]);
    expect(await notesTo('lea')).toEqual([]);
    await expect(send('zoe', { target: reported })).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['names another author', { ...reply, userID: 'zoe' }],
    ['names another course', { ...reply, courseID: 'mosses' }],
    ['names no thread', { kind: 'thread', courseID: 'ferns', userID: 'max' }],
    ['is not there', { ...reply, replyID: 'nothing' }],
  ])('is not reported if the report %s', async (_, wrong) => {
    await expect(send('lea', { target: wrong })).rejects.toMatchObject({ code: 'not-found' });
    expect(await reports()).toEqual([]);
  });
});
