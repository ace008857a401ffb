import type { QuerySpec } from '#model/query';

/** Selects audit log entries about a person. */
export const auditOf = (subjectID: string): QuerySpec => ({
  collection: 'audit_log',
  where: [['subjectID', '==', subjectID]],
});

/** Selects all audit log entries, latest first. */
export const auditLog = (limit: number): QuerySpec => ({
  collection: 'audit_log',
  where: [],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects audit log entries about one person, latest first. */
export const auditLogOf = (subjectID: string, limit: number): QuerySpec => ({
  collection: 'audit_log',
  where: [['subjectID', '==', subjectID]],
  orderBy: [['createdAt', 'desc']],
  limit,
});
