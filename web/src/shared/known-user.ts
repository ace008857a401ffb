import { localStorageItem } from '#web/shared/local-storage-item';

const stored = localStorageItem('mine.known-user');
let known = stored.read();

/**
 * Whose record this device knows to be there. Where signing up was cut off there may be an account without one, which the
 * pages for members cannot do without.
 */
export const knownUser = {
  is: (uid: string): boolean => known === uid,
  remember(uid: string) {
    known = uid;
    stored.write(uid);
  },
  /** Takes it for granted as long as the page is open. */
  assume: (uid: string) => void (known = uid),
};
