import { profilePath } from '@trellis/model/paths';
import { profile } from '@trellis/model/profile';
import { useLiveDocument } from '#web/firebase/live-query';
import { valueOf } from '#web/firebase/query-state';

/** Returns what others see of a person, live: one read. */
export const useProfile = (uid: string) => useLiveDocument(profilePath(uid), profile);

/** Returns what others call a person, their id until that is known: one read for each person on a page. */
export const useNameOf = (uid: string): string => valueOf(useProfile(uid))?.displayName ?? uid;
