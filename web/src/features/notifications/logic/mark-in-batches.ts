/** The outcome of marking all: how many were marked, and whether the server has confirmed that none is left. */
export type MarkedAll = { count: number; isWhole: boolean };

type Unread = {
  ids: string[];
  /** Whether the server could not be asked, so that these are only the ones in this device's cache. */
  isFromCache: boolean;
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
    // The cache already has what was marked, so the next query finds the next ones.
    if (outcome === 'queued' && !isFromCache) return { count, isWhole: false };
  }
}
