import { localStorageItem } from '#web/shared/local-storage-item';

const stored = localStorageItem('mine.answered-queries');
/** More than a learner's pages need; the oldest are evicted. */
const most = 100;

const read = (): string[] => (stored.read() ?? '').split('\n').filter(Boolean);

/**
 * Queries that the server has answered on this device, for which an empty cache means an empty result.
 */
export const confirmedQueries = {
  has: (key: string) => read().includes(key),
  add: (key: string) => {
    const known = read();
    if (!known.includes(key)) stored.write([...known, key].slice(-most).join('\n'));
  },
};
