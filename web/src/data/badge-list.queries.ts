import { badgeList } from '@trellis/model/badges/badge';
import { badgeListPath } from '@trellis/model/paths';
import { useCachedDocument, useLocalDocument } from '#web/firebase/cached';
import { useLiveDocument } from '#web/firebase/live-query';

/** The maximum age of the list on other pages, in ms. */
const aDay = 86_400_000;

/** Returns every badge by its id, live: one read. */
export const useBadgeList = () => useLiveDocument(badgeListPath, badgeList);

/**
 * Returns every badge, at most a day old: no read if cached, otherwise one. Empty if not enabled.
 */
export const useCachedBadgeList = (isWanted = true) =>
  useCachedDocument(isWanted ? badgeListPath : null, badgeList, aDay);

/** Returns every badge as this device last saw them, for no read. Empty if not enabled. */
export const useLocalBadgeList = (isWanted = true) =>
  useLocalDocument(isWanted ? badgeListPath : null, badgeList);
