import { localStorageItem } from '#web/shared/local-storage-item';

const stored = localStorageItem('mine.known-user');
let known = stored.read();

/**
 * The user whose record is known to exist. If signing up was interrupted, there may be an account without a record,
 * which the member pages require.
 */
export const knownUser = {
  is: (uid: string): boolean => known === uid,
  remember(uid: string) {
    known = uid;
    stored.write(uid);
  },
  /** Treats the record as existing until the page is reloaded, without storing it. */
  assume: (uid: string) => void (known = uid),
};
