import { reportPath } from '@trellis/model/paths';
import { openReports, openReportsOf, reportsSince } from '@trellis/model/queries';
import { aReport } from '#tests/factories/a-report';
import { longAgo } from '#tests/factories/factory';
import { accessTable, denies, stories } from '#tests/rules/access-table';
import { as } from '#tests/rules/client';

const ottos = reportPath('ottos');

accessTable(
  'reports: Otto’s about Erin’s review',
  {
    get: (client) => client.get(ottos),
    list: (client) => client.list(openReports(100)),
    create: (client) =>
      client.set(reportPath(`${client.uid}:new`), aReport({ reporterID: client.uid })),
    update: (client) => client.update(ottos, { status: 'dismissed' }),
    delete: (client) => client.delete(ottos),
  },
  { admin: '✓ ✓ · · ·' },
);

stories('reports', () => {
  denies('an admin lists more than a page', () => as('admin').list(openReports(101)));
  denies('Erin asks who reported her review', () =>
    as('enrolled').list({ ...openReportsOf(aReport().target), limit: 10 }),
  );
  denies('Otto reads what he has reported', () =>
    as('anotherLearner').list(reportsSince('otto', longAgo, 10)),
  );
});
