import { badgePath } from '@trellis/model/paths';
import { badge } from '@trellis/model/badges/badge';
import { allBadges } from '@trellis/model/queries';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/** Every badge by name, live: one read each. The list that learners' pages read follows a moment later. */
export const useBadges = () => useLiveQuery(allBadges(), badge);

/** A badge as it is now. Without an id nothing is read. */
export const useBadge = (badgeID: string | undefined) =>
  useLiveDocument(badgeID === undefined ? null : badgePath(badgeID), badge);
