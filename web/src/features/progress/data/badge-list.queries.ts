import { badgeListPath } from '@trellis/model/paths';
import { badgeList } from '@trellis/model/badges/badge';
import { useCachedDocument } from '#web/firebase/cached';

/** How old the list may be, in ms. */
const aDay = 86_400_000;

/** Every badge as of the last day: no read if this device has read them since, else one. None where they are not wanted. */
export const useBadgeList = (isWanted = true) =>
  useCachedDocument(isWanted ? badgeListPath : null, badgeList, aDay);
