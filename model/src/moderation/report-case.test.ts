import { expect, it } from 'vitest';
import type { Report, ReportTarget } from '#model/moderation/report';
import {
  caseID,
  caseOf,
  isForStaff,
  mostTold,
  reportCase,
  withReport,
  type ReportCase,
} from '#model/moderation/report-case';

const target: ReportTarget = {
  ...{ kind: 'reply', courseID: 'ferns', userID: 'max', threadID: 'seeds', replyID: 'dots' },
};
const report = (minute: number, changes: Partial<Report> = {}): Report => ({
  ...{ reporterID: `p${minute}`, target, reason: 'spam', comment: `At ${minute}.` },
  ...{ status: 'open', createdAt: new Date(minute * 60_000), decidedAt: null, decidedBy: null },
  ...changes,
});

it('tells open reports, oldest first, without who reported', () => {
  const decided = report(9, { status: 'dismissed', decidedAt: new Date(1), decidedBy: 'tess' });
  const made = caseOf([report(3), decided, report(1)], ['tess'])!;
  expect(reportCase.parse(made)).toEqual(made);
  expect(made).toMatchObject({ status: 'open', openedAt: new Date(60_000), decidedBy: null });
  expect(made.complaints.map(({ comment }) => comment)).toEqual(['At 1.', 'At 3.']);
  expect(JSON.stringify(made)).not.toMatch(/p1|p3/);
});

it('is the same whether reports come one by one, in whatever order, or at once', () => {
  const reports = Array.from({ length: mostTold + 5 }, (_, minute) => report((minute * 7) % 25));
  const grown = reports.reduce<ReportCase | null>((made, one) => withReport(made, one, []), null);
  expect(grown).toEqual(caseOf(reports.toReversed(), []));
  expect(grown!.complaints).toHaveLength(mostTold);
});

it('says how it was decided last once nothing is open', () => {
  const first = { status: 'dismissed', decidedAt: new Date(1), decidedBy: 'tess' } as const;
  const last = { status: 'removed', decidedAt: new Date(2), decidedBy: 'ada' } as const;
  const made = caseOf([report(1, last), report(2, first)], []);
  expect(made).toMatchObject({ ...last, complaints: [], openedAt: null });
  expect(caseOf([], [])).toBeNull();
});

it('is decided by the staff if it is about a post that none of them wrote', () => {
  expect(isForStaff(target, ['tess'])).toBe(true);
  expect(isForStaff(target, ['tess', 'max'])).toBe(false);
  expect(isForStaff({ ...target, kind: 'course_review' }, ['tess'])).toBe(false);
});

it('has one id for each target', () => {
  const others: ReportTarget[] = [
    target,
    { ...target, replyID: 'dots:x' },
    { ...target, threadID: 'seeds:dots', replyID: 'x' },
    { kind: 'thread', courseID: 'ferns', userID: 'max', threadID: 'seeds' },
    { kind: 'course_review', courseID: 'ferns', userID: 'max' },
  ];
  expect(new Set(others.map(caseID)).size).toBe(others.length);
});
