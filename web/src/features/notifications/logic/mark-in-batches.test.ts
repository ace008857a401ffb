import { describe, expect, it } from 'vitest';
import { markInBatches } from '#web/features/notifications/logic/mark-in-batches';

/** Creates a collection of `size` unread notifications, returned in batches of at most 500. */
function unreadNotifications(
  size: number,
  options: { isFromCache?: boolean; queuesFrom?: number } = {},
) {
  const { isFromCache = false, queuesFrom = Infinity } = options;
  const unread = new Set(Array.from({ length: size }, (_, index) => String(index)));
  const batches: number[] = [];
  return {
    unread,
    batches,
    source: {
      unread: async () => ({ ids: [...unread].slice(0, 500), isFromCache }),
      mark: async (ids: string[]) => {
        batches.push(ids.length);
        for (const id of ids) unread.delete(id);
        return batches.length > queuesFrom ? ('queued' as const) : ('sent' as const);
      },
    },
  };
}

describe('markInBatches', () => {
  it.each([
    [0, []],
    [7, [7]],
    [500, [500]],
    [1203, [500, 500, 203]],
  ])('marks all of %i in batches', async (size, batches) => {
    const all = unreadNotifications(size);
    expect(await markInBatches(all.source)).toEqual({ count: size, isWhole: true });
    expect(all.unread.size).toBe(0);
    expect(all.batches).toEqual(batches);
  });

  it('marks all cached notifications offline, and reports that there may be more', async () => {
    const all = unreadNotifications(620, { isFromCache: true, queuesFrom: 0 });
    expect(await markInBatches(all.source)).toEqual({ count: 620, isWhole: false });
    expect(all.unread.size).toBe(0);
  });

  it('stops when the network is lost, because the next batch cannot be read', async () => {
    const all = unreadNotifications(1203, { queuesFrom: 1 });
    expect(await markInBatches(all.source)).toEqual({ count: 1000, isWhole: false });
  });
});
