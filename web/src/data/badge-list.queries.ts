import { badgeList } from '@trellis/model/badges/badge';
import { badgeListPath } from '@trellis/model/paths';
import { useCachedDocument } from '#web/firebase/cached';
import { useLiveDocument } from '#web/firebase/live-query';

/** How old the list may be beside other things, in ms. */
const aDay = 86_400_000;

/** Returns every badge by its id, live: one read. */
export const useBadgeList = () => useLiveDocument(badgeListPath, badgeList);

/**
 * Returns every badge as of the last day: no read if this device has read them since, else one. None where they are not
 * wanted.
 */
export const useCachedBadgeList = (isWanted = true) =>
  useCachedDocument(isWanted ? badgeListPath : null, badgeList, aDay);
