import { auditEntry } from '#model/administration/audit-entry';
import { auditPath } from '#model/administration/paths';
import { auditOf } from '#model/administration/queries';
import { collection } from '#model/collection';

export const administrationCollections = {
  auditLog: collection(auditPath, auditEntry, {
    whereOf: (uid) => [
      { query: auditOf(uid) },
      { query: { collection: 'audit_log', where: [['actorID', '==', uid]] } },
    ],
    fields: ['actorID', 'subjectID', 'detail', 'reason'],
    kept: 'school',
    onErasure: {
      does: 'keep',
      because:
        'Who changed whose records, when and why must stay provable; without the account an id names nobody.',
    },
  }),
};
