import { xpEventPath } from '@trellis/model/paths';
import type { Badge, BadgeList } from '@trellis/model/badges/badge';
import { xpEvent } from '@trellis/model/progress/ledger';
import { badgeLines } from '@trellis/model/queries';
import { useBadgeList, useCachedBadgeList } from '#web/data/badge-list.queries';
import { useCachedDocument, useCachedQuery } from '#web/firebase/cached';
import { mapQueryState, valueOf, type QueryState } from '#web/firebase/query-state';

export type ListedBadge = Badge & { id: string };

/** Every badge, live: one read. */
export const useBadges = () => listed(useBadgeList());

/** Every badge as of the last day: no read if this device has read them since, else one. */
export const useCachedBadges = () => listed(useCachedBadgeList());

/** A school without badges has no list of them. */
const listed = (live: QueryState<BadgeList>): QueryState<ListedBadge[]> =>
  live.status === 'missing'
    ? { status: 'ready', value: [] }
    : mapQueryState(live, ({ badges }) =>
        Object.entries(badges).map(([id, each]) => ({ ...each, id })),
      );

/** The ledger's line of an earned badge: one read, once on this device, since lines never change. */
export const useBadgeLine = (uid: string, badgeID: string) =>
  useCachedDocument(xpEventPath(uid, `badge:${badgeID}`), xpEvent, Infinity);

/** When badges were earned, as far as this device has read the ledger. Costs no read. */
export const useKnownDays = (uid: string): ReadonlyMap<string, Date> =>
  new Map(
    valueOf(useCachedQuery(badgeLines(uid), xpEvent))?.map(({ itemID, earnedAt }) => [
      itemID,
      earnedAt,
    ]),
  );
