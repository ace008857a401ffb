import { badgePath } from '@trellis/model/paths';
import { badge } from '@trellis/model/badges/badge';
import { allBadges } from '@trellis/model/queries';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/**
 * Returns every badge by name, live: one read each. The list for learners is updated a moment later.
 */
export const useBadges = () => useLiveQuery(allBadges(), badge);

/** Returns a badge, live. Reads nothing without an id. */
export const useBadge = (badgeID: string | undefined) =>
  useLiveDocument(badgeID === undefined ? null : badgePath(badgeID), badge);
