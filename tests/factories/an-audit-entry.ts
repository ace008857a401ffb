import type { AuditEntry } from '@trellis/model/administration/audit-entry';
import { factory, longAgo } from '#tests/factories/factory';

export const anAuditEntry = factory<AuditEntry>(
  () => ({
    actorID: 'ada',
    action: 'correct_xp',
    subjectID: 'erin',
    detail: '+40 XP',
    reason: 'The quiz had a wrong key.',
    createdAt: longAgo,
  }),
  {},
);
