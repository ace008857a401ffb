import { collection } from '#model/collection';
import { reportPath } from '#model/moderation/paths';
import { report } from '#model/moderation/report';

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
};
