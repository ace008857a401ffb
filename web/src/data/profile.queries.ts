import { profilePath } from '@trellis/model/paths';
import { profile } from '@trellis/model/profile';
import { useLiveDocument } from '#web/firebase/live-query';
import { valueOf } from '#web/firebase/query-state';

/** Returns a person's profile, live: one read. */
export const useProfile = (uid: string) => useLiveDocument(profilePath(uid), profile);

/**
 * Returns a person's display name, or their id until it is loaded: one read per person on a page.
 */
export const useNameOf = (uid: string): string => valueOf(useProfile(uid))?.displayName ?? uid;
