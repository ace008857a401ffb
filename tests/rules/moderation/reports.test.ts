import { reportCasePath, reportPath } from '@trellis/model/paths';
import {
  casesOfCourse,
  openCases,
  openCasesForStaff,
  openReportsOf,
  reportsSince,
} from '@trellis/model/queries';
import { aReport, aReportCase } from '#tests/factories/a-report';
import { longAgo } from '#tests/factories/factory';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as } from '#tests/rules/client';

const ottos = reportPath('ottos');
const ofReview = reportCasePath('of-review');
const ofReply = reportCasePath('of-reply');
const ofTeacher = reportCasePath('of-teacher');

accessTable(
  'reports: Otto’s about Erin’s review, which names him',
  {
    get: (client) => client.get(ottos),
    list: (client) => client.list({ ...openReportsOf(aReport().target), limit: 10 }),
    create: (client) =>
      client.set(reportPath(`${client.uid}:new`), aReport({ reporterID: client.uid })),
    update: (client) => client.update(ottos, { status: 'dismissed' }),
    delete: (client) => client.delete(ottos),
  },
  {},
);

accessTable(
  'report_cases: of Erin’s reply, and those of her course',
  {
    get: (client) => client.get(ofReply),
    list: (client) => client.list(openCasesForStaff('ferns', 100)),
    create: (client) => client.set(reportCasePath('new'), aReportCase('ofReply')),
    update: (client) => client.update(ofReply, { status: 'dismissed' }),
    delete: (client) => client.delete(ofReply),
  },
  { staff: '✓ ✓ · · ·' },
);

accessTable(
  'report_cases: of Erin’s review, and all',
  {
    get: (client) => client.get(ofReview),
    list: (client) => client.list(openCases(100)),
    create: (client) => client.set(reportCasePath('new'), aReportCase()),
    update: (client) => client.update(ofReview, { isForStaff: true }),
    delete: (client) => client.delete(ofReview),
  },
  { admin: '✓ ✓ · · ·' },
);

stories('reports', () => {
  const tess = as('teacher');
  allows('an admin reads what is reported about a teacher', () => as('admin').get(ofTeacher));
  denies('a teacher reads what is reported about herself', () => tess.get(ofTeacher));
  denies('an admin lists more than a page', () => as('admin').list(openCases(101)));
  denies('a teacher lists more than a page', () => tess.list(openCasesForStaff('ferns', 101)));
  denies('a teacher lists all cases of her course', () =>
    tess.list({ ...casesOfCourse('ferns'), limit: 10 }),
  );
  denies('a teacher lists the cases that are for the staff of all courses', () =>
    tess.list({ collection: 'report_cases', where: [['isForStaff', '==', true]], limit: 10 }),
  );
  denies('a teacher lists the cases of another course', () =>
    tess.list(openCasesForStaff('mosses', 100)),
  );
  denies('Otto reads what he has reported', () =>
    as('anotherLearner').list(reportsSince('otto', longAgo, 10)),
  );
});
