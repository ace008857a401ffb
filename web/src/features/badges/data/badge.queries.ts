import { xpEventPath } from '@trellis/model/paths';
import type { Badge, BadgeList } from '@trellis/model/badges/badge';
import { xpEvent } from '@trellis/model/progress/ledger';
import { badgeLines } from '@trellis/model/queries';
import { useBadgeList, useCachedBadgeList } from '#web/data/badge-list.queries';
import { useCachedDocument, useCachedQuery } from '#web/firebase/cached';
import { mapQueryState, valueOf, type QueryState } from '#web/firebase/query-state';

export type ListedBadge = Badge & { id: string };

/** Returns every badge, live: one read. */
export const useBadges = () => listed(useBadgeList());

/** Returns every badge, at most a day old: no read if cached, otherwise one. */
export const useCachedBadges = () => listed(useCachedBadgeList());

/** Without badges there is no list document. */
const listed = (live: QueryState<BadgeList>): QueryState<ListedBadge[]> =>
  live.status === 'missing'
    ? { status: 'ready', value: [] }
    : mapQueryState(live, ({ badges }) =>
        Object.entries(badges).map(([id, each]) => ({ ...each, id })),
      );

/**
 * Returns the ledger entry of an earned badge: one read, once per device, because entries never change.
 */
export const useBadgeLine = (uid: string, badgeID: string) =>
  useCachedDocument(xpEventPath(uid, `badge:${badgeID}`), xpEvent, Infinity);

/** Returns when badges were earned, from cached ledger entries. Costs no read. */
export const useKnownDays = (uid: string): ReadonlyMap<string, Date> =>
  new Map(
    valueOf(useCachedQuery(badgeLines(uid), xpEvent))?.map(({ itemID, earnedAt }) => [
      itemID,
      earnedAt,
    ]),
  );
