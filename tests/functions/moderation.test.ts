import { beforeEach, describe, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { decideCase } from '@trellis/functions/moderation/resolve-report.store';
import { fileReport } from '@trellis/functions/moderation/report-content.store';
import { decodeEach } from '@trellis/functions/firestore/find';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { reportsPerHour } from '@trellis/model/callables/report-content';
import type { Reply } from '@trellis/model/discussions/reply';
import type { Thread } from '@trellis/model/discussions/thread';
import { report, type ReportTarget } from '@trellis/model/moderation/report';
import { caseID, reportCase } from '@trellis/model/moderation/report-case';
import {
  coursePath,
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
import { cascade, ofCourses } from '#tests/functions/cascade';
import { crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { deliver, observed, write } from '#tests/functions/events';
import { data, differences, openCourse, run, signUp } from '#tests/functions/fixtures';
import { auditLog, notesTo, requestBy } from '#tests/functions/teaching-fixtures';

const target: ReportTarget = { kind: 'course_review', courseID: 'ferns', userID: 'max' };
const maxs = refs.courseReview('ferns', 'max');

const send = (uid: string, changes: object = {}, role = 'student') =>
  functions.reportContent.run(
    requestBy(uid, role, { target, reason: 'spam', comment: 'Buys and sells.', ...changes }),
  );
const decide = (decision: string, { by = 'ada', role = 'admin', of = target } = {}) =>
  functions.resolveReport.run(requestBy(by, role, { target: of, decision, reason: 'It is spam.' }));
const reports = async () =>
  decodeEach(report, await refs.report('any').ref.parent.get()).map(({ id: _, ...one }) => one);
const cases = async () =>
  decodeEach(reportCase, await refs.reportCase('any').ref.parent.get()).map(
    ({ id: _, ...one }) => one,
  );
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
    const [made, ...others] = await cases();
    expect(others).toEqual([]);
    expect(made).toMatchObject({ target, status: 'open', isForStaff: false });
    expect(made!.complaints).toHaveLength(2);
    expect(JSON.stringify(made)).not.toMatch(/lea|zoe/);
    expect(await differences()).toEqual([]);
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
    expect(await cases()).toMatchObject([{ ...closed, complaints: [], openedAt: null }]);
    expect(await data(refs.course('ferns'))).toMatchObject({ ratingCount: 0 });
    expect(await differences()).toEqual([]);
  });

  it('tells the author why their review was removed, once, and keeps them from writing another', async () => {
    const enrolled = anEnrollment({ userID: 'max', courseID: 'ferns' });
    await run.enrollment(await write(enrollmentPath('max', 'ferns'), enrolled));
    expect((await data(refs.enrollment('max', 'ferns'))).reviewRemovedAt).toBeNull();
    const removed = await observed(courseReviewPath('ferns', 'max'), () =>
      Promise.all([decide('removed'), decide('removed')]),
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
    expect(await decide('removed')).toEqual({ decision: 'dismissed' });
    expect(await data(maxs)).toMatchObject({ rating: 1 });
    expect([...(await auditLog()).values()]).toMatchObject([{ action: 'dismiss_report' }]);
  });

  it('is whole or not at all when the function crashes', async () => {
    await crashing(0, 'before', () =>
      decideCase('ada', { target, decision: 'removed', reason: 'x' }),
    ).catch(() => undefined);
    expect(await data(maxs)).toMatchObject({ rating: 1 });
    expect((await reports()).map(({ status }) => status)).toEqual(['open', 'open']);
    expect((await auditLog()).size).toBe(0);
    expect(await differences()).toEqual([]);
  });

  it('lets people report the same again, which is decided again', async () => {
    await decide('dismissed');
    await send('lea');
    expect((await reports()).map(({ status }) => status)).toEqual(['open', 'dismissed']);
    expect(await cases()).toMatchObject([{ status: 'open', decidedBy: null }]);
    expect(await differences()).toEqual([]);
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

  it('is refused about what nobody has reported, and without a reason', async () => {
    const nothing = { ...target, userID: 'nobody' };
    await expect(decide('dismissed', { of: nothing })).rejects.toMatchObject({ code: 'not-found' });
    const empty = { target, decision: 'removed', reason: ' \n' };
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
    const resolution = { target: reported, decision: 'removed', reason: 'Spam.' };
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

describe('the staff of a course', () => {
  const reply: ReportTarget = {
    ...{ kind: 'reply', courseID: 'ferns', userID: 'max', threadID: 'seeds', replyID: 'dots' },
  };
  const tesss: ReportTarget = {
    ...{ kind: 'thread', courseID: 'ferns', userID: 'tess', threadID: 'rules' },
  };
  const tess = { by: 'tess', role: 'teacher' };
  const teach = async (...teacherIDs: string[]) => {
    const ferns = await data(refs.course('ferns'));
    await run.course(await write(coursePath('ferns'), { ...ferns, teacherIDs }));
  };

  beforeEach(async () => {
    for (const uid of ['tess', 'theo'])
      await run.user(
        await write(userPath(uid), aUser('teacher', { email: `${uid}@school.example` })),
      );
    await teach('tess');
    await run.thread(await write(threadPath('seeds'), aThread({ userID: 'max' })));
    await run.reply(await write(replyPath('seeds', 'dots'), aReply({ userID: 'max' })));
    await run.thread(await write(threadPath('rules'), aThread({ userID: 'tess' })));
    await send('lea', { target: reply });
    await send('lea', { target: tesss });
    await send('lea');
  });

  it('removes a reported reply, once, and its author is told why', async () => {
    const ask = () => decide('removed', { ...tess, of: reply });
    const removed = await observed(replyPath('seeds', 'dots'), async () =>
      expect(await Promise.all([ask(), ask()])).toEqual(Array(2).fill({ decision: 'removed' })),
    );
    await run.reply(removed);
    expect(await data(refs.reply('seeds', 'dots'))).toMatchObject({ text: '', isRemoved: true });
    expect([...(await auditLog()).values()]).toMatchObject([
      { actorID: 'tess', action: 'remove_post', subjectID: 'max', reason: 'It is spam.' },
    ]);
    expect([...(await auditLog()).keys()].join()).not.toContain('lea');
    expect(await notesTo('max')).toMatchObject([{ about: 'post_removed', text: 'It is spam.' }]);
    expect(await data(refs.reportCase(caseID(reply)))).toMatchObject({ decidedBy: 'tess' });
    expect(await differences()).toEqual([]);
  });

  const emptied = { text: '', deletedAt: new Date(), isRemoved: true };
  const gone = {
    ...{ complaints: [], openedAt: null, status: 'removed', decidedBy: null },
    decidedAt: expect.any(Date),
  };
  const caseOf = (of: ReportTarget) => data(refs.reportCase(caseID(of)));

  it('is no longer asked about what was deleted or removed where it stood', async () => {
    const deletions = [
      await observed(replyPath('seeds', 'dots'), () =>
        refs.reply('seeds', 'dots').ref.update(emptied),
      ),
      await observed(threadPath('rules'), () =>
        refs.thread('rules').ref.update({ ...emptied, title: '' }),
      ),
    ] as const;
    await Promise.all([run.reply(deletions[0]), run.reply(deletions[0])]);
    await Promise.all([run.thread(deletions[1]), run.thread(deletions[1])]);
    const review = await write(courseReviewPath('ferns', 'max'), null);
    await Promise.all([run.courseReview(review), run.courseReview(review)]);
    for (const of of [reply, tesss, target]) expect(await caseOf(of)).toMatchObject(gone);
    expect((await reports()).map(({ status }) => status)).toEqual([
      'removed',
      'removed',
      'removed',
    ]);
    expect(await differences()).toEqual([]);
    expect([...(await auditLog()).values()]).toEqual([]);
  });

  it('is asked about a review that was written again and reported again, when the deletion comes late', async () => {
    const review = await write(courseReviewPath('ferns', 'max'), null);
    await write(courseReviewPath('ferns', 'max'), aCourseReview({ userID: 'max', rating: 1 }));
    await run.courseReview(review);
    expect(await caseOf(target)).toMatchObject({ status: 'open', complaints: [{}] });
  });

  it.each([
    ['a review', tess, target],
    ['what she wrote herself', tess, tesss],
    ['a post of another course', { by: 'theo', role: 'teacher' }, reply],
    ['a post, whose author she is no longer over', { by: 'lea', role: 'teacher' }, reply],
  ])('may not decide %s', async (_, who, of) => {
    await expect(decide('removed', { ...who, of })).rejects.toMatchObject({
      code: 'permission-denied',
    });
    expect((await reports()).map(({ status }) => status)).toEqual(['open', 'open', 'open']);
  });

  it('may not decide while suspended, nor say that a post is of her course', async () => {
    const elsewhere = { ...reply, courseID: 'mosses' };
    await expect(decide('removed', { ...tess, of: elsewhere })).rejects.toMatchObject({
      code: 'permission-denied',
    });
    await write(userPath('tess'), { ...aUser('teacher'), isActive: false });
    await expect(decide('removed', { ...tess, of: reply })).rejects.toMatchObject({
      code: 'permission-denied',
    });
  });

  it('no longer sees cases about whoever begins to teach, and sees them again later', async () => {
    const isForStaff = async () => (await data(refs.reportCase(caseID(reply)))).isForStaff;
    expect(await isForStaff()).toBe(true);
    await teach('tess', 'max');
    expect(await isForStaff()).toBe(false);
    expect(await differences()).toEqual([]);
    await teach('tess');
    expect(await isForStaff()).toBe(true);
    expect(await differences()).toEqual([]);
  });

  it('has no reports left when the course is deleted', async () => {
    const follow = await cascade(ofCourses);
    await refs.course('ferns').ref.delete();
    await follow((told) => deliver(told, ({ event, handle }) => handle(event)));
    expect(await cases()).toEqual([]);
    expect(await reports()).toEqual([]);
  });
});
