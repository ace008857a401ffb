import type { QuerySpec } from '#model/query';

export const allBadges = (): QuerySpec => ({
  collection: 'badges',
  where: [],
  orderBy: [['name', 'asc']],
});
