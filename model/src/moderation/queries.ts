import type { ReportTarget } from '#model/moderation/report';
import type { QuerySpec } from '#model/query';

/** Selects the reports that nobody has decided, oldest first. */
export const openReports = (limit: number): QuerySpec => ({
  collection: 'reports',
  where: [['status', '==', 'open']],
  orderBy: [['createdAt', 'asc']],
  limit,
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
