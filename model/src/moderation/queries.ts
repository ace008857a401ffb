import type { ReportTarget } from '#model/moderation/report';
import type { QuerySpec } from '#model/query';

/** Selects the cases that nobody has decided, oldest first. */
export const openCases = (limit: number): QuerySpec => ({
  collection: 'report_cases',
  where: [['status', '==', 'open']],
  orderBy: [['openedAt', 'asc']],
  limit,
});

/** Selects those that the staff of a course decide. */
export const openCasesForStaff = (courseID: string, limit: number): QuerySpec => ({
  collection: 'report_cases',
  where: [
    ['target.courseID', '==', courseID],
    ['isForStaff', '==', true],
    ['status', '==', 'open'],
  ],
  orderBy: [['openedAt', 'asc']],
  limit,
});

export const casesOfCourse = (courseID: string): QuerySpec => ({
  collection: 'report_cases',
  where: [['target.courseID', '==', courseID]],
});

export const reportsOfCourse = (courseID: string): QuerySpec => ({
  collection: 'reports',
  where: [['target.courseID', '==', courseID]],
});

/** Selects the reports of a target that nobody has decided. */
export const openReportsOf = (target: ReportTarget): QuerySpec => ({
  collection: 'reports',
  where: [
    ['target.kind', '==', target.kind],
    ['target.courseID', '==', target.courseID],
    ['target.userID', '==', target.userID],
    ...(['threadID', 'replyID'] as const).flatMap((part): QuerySpec['where'] =>
      target[part] === undefined ? [] : [[`target.${part}`, '==', target[part]]],
    ),
    ['status', '==', 'open'],
  ],
});

/** Selects what a person has reported since a time. */
export const reportsSince = (reporterID: string, since: Date, limit: number): QuerySpec => ({
  collection: 'reports',
  where: [
    ['reporterID', '==', reporterID],
    ['createdAt', '>', since],
  ],
  limit,
});
