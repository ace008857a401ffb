import { badge, badgeList } from '#model/badges/badge';
import { badgeSweep } from '#model/badges/badge-sweep';
import { badgeListPath, badgePath, badgeSweepPath } from '#model/badges/paths';
import { collection } from '#model/collection';

export const badgeCollections = {
  badges: collection(badgePath, badge, 'none'),
  badgeLists: collection(() => badgeListPath, badgeList, 'none'),
  badgeSweeps: collection(() => badgeSweepPath, badgeSweep, {
    whereOf: () => [{ document: badgeSweepPath }],
    fields: ['after'],
    kept: 'school',
    onErasure: {
      does: 'keep',
      because: 'It is the id of whoever was looked at last, and gives way to the next.',
    },
  }),
};
