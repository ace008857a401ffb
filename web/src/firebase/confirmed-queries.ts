import { localStorageItem } from '#web/shared/local-storage-item';

const stored = localStorageItem('mine.answered-queries');
/** More than a learner's pages ask; the oldest make room. */
const most = 100;

const read = (): string[] => (stored.read() ?? '').split('\n').filter(Boolean);

/** The queries that the server has answered on this device: that the cache holds nothing for them is an answer. */
export const confirmedQueries = {
  has: (key: string) => read().includes(key),
  add: (key: string) => {
    const known = read();
    if (!known.includes(key)) stored.write([...known, key].slice(-most).join('\n'));
  },
};
