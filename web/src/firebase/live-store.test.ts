import { beforeEach, expect, it, vi } from 'vitest';
import type { QueryState } from '#web/firebase/query-state';
import { closeAllLive, liveSnapshot, subscribeLive } from '#web/firebase/live-store';

const key = 'courses/ferns';
let emits: ((live: QueryState<unknown>) => void)[];
let stops: number;
const source = (emit: (live: QueryState<unknown>) => void) => {
  emits.push(emit);
  return () => stops++;
};

beforeEach(() => {
  closeAllLive();
  emits = [];
  stops = 0;
});

it('shares one listener between all subscribers', () => {
  const heard = [vi.fn(), vi.fn()];
  heard.forEach((listener) => subscribeLive(key, source, listener));
  emits[0]!({ status: 'ready', value: 'Ferns', isPending: true });
  expect(emits).toHaveLength(1);
  heard.forEach((listener) => expect(listener).toHaveBeenCalledOnce());
  expect(liveSnapshot(key)).toEqual({ status: 'ready', value: 'Ferns', isPending: true });
});

it('restarts on retry, and ignores events of the stopped listener', () => {
  const reconnect = vi.fn();
  subscribeLive(key, source, () => {});
  emits[0]!({ status: 'offline', retry: reconnect });
  const live = liveSnapshot(key);
  if (live.status === 'offline') live.retry();
  expect([reconnect.mock.calls.length, emits.length, stops]).toEqual([1, 2, 1]);
  expect(liveSnapshot(key)).toEqual({ status: 'loading' });
  emits[0]!({ status: 'missing' });
  expect(liveSnapshot(key)).toEqual({ status: 'loading' });
  emits[1]!({ status: 'ready', value: 'Ferns' });
  expect(liveSnapshot(key)).toEqual({ status: 'ready', value: 'Ferns' });
});
