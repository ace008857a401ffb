import { auditPath } from '@trellis/model/paths';
import { auditLog, auditLogOf, ledgerOf, usersByEmail } from '@trellis/model/queries';
import { anAuditEntry } from '#tests/factories/an-audit-entry';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as } from '#tests/rules/client';
import { personas } from '#tests/rules/personas';

accessTable(
  'audit_log: functions add to it',
  {
    get: (client) => client.get(auditPath('correction')),
    list: (client) => client.list(auditLog(100)),
    create: ({ uid, set }) => set(auditPath('new'), anAuditEntry({ actorID: uid })),
    update: (client) => client.update(auditPath('correction'), { reason: 'Another one.' }),
    delete: (client) => client.delete(auditPath('correction')),
  },
  {
    admin: '✓ ✓ · · ·',
  },
);

stories('administration', () => {
  allows('Ada finds Erin by her address', () =>
    as('admin').list(usersByEmail('erin@school.example')),
  );
  allows('Ada reads what was done to Erin’s records', () =>
    as('admin').list(auditLogOf('erin', 25)),
  );
  denies('Erin reads what was done to her records', () =>
    as('enrolled').list(auditLogOf('erin', 25)),
  );
  denies('the log is listed without a limit', () =>
    as('admin').list({ ...auditLog(100), limit: undefined }),
  );
  denies('the log is listed by 101', () => as('admin').list(auditLog(101)));
  denies('Erin’s ledger is listed by 101', () => as('admin').list(ledgerOf('erin', 101)));
  denies('Erin’s ledger is listed without a limit', () =>
    as('admin').list({ ...ledgerOf('erin', 100), limit: undefined }),
  );
  denies('whoever has the claim of an admin alone reads the log', () =>
    as({ ...personas.demoted, token: { ...personas.demoted.token!, role: 'admin' } }).list(
      auditLog(25),
    ),
  );
});
