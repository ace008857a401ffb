import type { QuerySpec } from '#model/query';

/** What administrators have done to a person's records. */
export const auditOf = (subjectID: string): QuerySpec => ({
  collection: 'audit_log',
  where: [['subjectID', '==', subjectID]],
});

/** What administrators have done, the latest first. */
export const auditLog = (limit: number): QuerySpec => ({
  collection: 'audit_log',
  where: [],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** What administrators have done to one person's records, the latest first. */
export const auditLogOf = (subjectID: string, limit: number): QuerySpec => ({
  collection: 'audit_log',
  where: [['subjectID', '==', subjectID]],
  orderBy: [['createdAt', 'desc']],
  limit,
});
