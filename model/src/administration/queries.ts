import type { QuerySpec } from '#model/query';

/** Selects audit log entries about a person. */
export const auditOf = (subjectID: string): QuerySpec => ({
  collection: 'audit_log',
  where: [['subjectID', '==', subjectID]],
});

/** Selects the messages that a person has written to learners since a time. */
export const messagesSince = (actorID: string, since: Date, limit: number): QuerySpec => ({
  collection: 'audit_log',
  where: [
    ['actorID', '==', actorID],
    ['action', '==', 'message_learner'],
    ['createdAt', '>', since],
  ],
  limit,
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
