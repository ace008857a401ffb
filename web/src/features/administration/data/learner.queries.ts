import { catalogShard, catalogShards } from '@trellis/model/content/catalog';
import {
  badgeListPath,
  catalogPath,
  profilePath,
  userPath,
  userProgressPath,
} from '@trellis/model/paths';
import { profile } from '@trellis/model/profile';
import { badgeList } from '@trellis/model/badges/badge';
import { xpEvent } from '@trellis/model/progress/ledger';
import { userProgress } from '@trellis/model/progress/user-progress';
import { ledgerOf } from '@trellis/model/queries';
import { user } from '@trellis/model/user';
import { valueOf } from '#web/firebase/query-state';
import { useLiveLog } from '#web/firebase/live-log';
import { useLiveDocument } from '#web/firebase/live-query';
import { usePublicDocument } from '#web/firebase/public-document';

/** How many lines of a log come at a time. */
export const pageSize = 25;

export const usePerson = (uid: string) => useLiveDocument(userPath(uid), user);

export const useNumbers = (uid: string) => useLiveDocument(userProgressPath(uid), userProgress);

/** A learner's ledger, live: one read for each line, {@link pageSize} at a time. */
export const useLedger = (uid: string) => useLiveLog(ledgerOf(uid, pageSize), xpEvent);

/** What a person is called by others, as far as it is known: one read for each person on a page. */
export const useNameOf = (uid: string): string =>
  valueOf(useLiveDocument(profilePath(uid), profile))?.displayName ?? uid;

/** What the ids in a ledger stand for: two reads. Nothing where it is not known, or no longer there. */
export function useTitles(): {
  course: (id: string) => string | undefined;
  badge: (id: string) => string | undefined;
} {
  const courses = valueOf(usePublicDocument(catalogPath(catalogShards[0]), catalogShard))?.courses;
  const badges = valueOf(useLiveDocument(badgeListPath, badgeList))?.badges;
  return { course: (id) => courses?.[id]?.title, badge: (id) => badges?.[id]?.name };
}
