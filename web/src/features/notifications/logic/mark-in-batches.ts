/** What came of marking all: how many were marked, and whether the server has said that none is left. */
export type MarkedAll = { count: number; isWhole: boolean };

type Unread = {
  ids: string[];
  /** Whether only what this device holds could be looked at. */ isFromCache: boolean;
};

/**
 * Marks batch after batch until none is unread. Stops after a batch that waits for a network, since what is behind it
 * cannot be asked for.
 */
export async function markInBatches(source: {
  unread: () => Promise<Unread>;
  mark: (ids: string[]) => Promise<'sent' | 'queued'>;
}): Promise<MarkedAll> {
  let count = 0;
  for (;;) {
    const { ids, isFromCache } = await source.unread();
    if (ids.length === 0) return { count, isWhole: !isFromCache };
    const outcome = await source.mark(ids);
    count += ids.length;
    // What is marked here is unread here no more: the next look at the cache finds the next ones.
    if (outcome === 'queued' && !isFromCache) return { count, isWhole: false };
  }
}
