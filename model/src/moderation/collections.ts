import { collection } from '#model/collection';
import { reportCasePath, reportPath } from '#model/moderation/paths';
import { report } from '#model/moderation/report';
import { reportCase } from '#model/moderation/report-case';

export const moderationCollections = {
  reports: collection(reportPath, report, {
    whereOf: (uid) => [
      { query: { collection: 'reports', where: [['reporterID', '==', uid]] } },
      { query: { collection: 'reports', where: [['target.userID', '==', uid]] } },
    ],
    fields: ['id', 'reporterID', 'target', 'reason', 'comment', 'decidedBy'],
    kept: 'account',
    onErasure: { does: 'delete' },
  }),
  reportCases: collection(reportCasePath, reportCase, {
    whereOf: (uid) => [
      { query: { collection: 'report_cases', where: [['target.userID', '==', uid]] } },
    ],
    fields: ['id', 'target', 'complaints', 'decidedBy'],
    kept: 'account',
    onErasure: {
      does: 'follow',
      because: 'Functions derive it from the reports, and those of whoever is erased are deleted.',
    },
  }),
};
