import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listenWithReconnect } from '#web/firebase/listen-with-reconnect';
import type { Emit } from '#web/firebase/live-store';

/** Creates a source that emits only on demand and records its calls. */
const aSource = () => {
  const emits: Emit[] = [];
  const stop = vi.fn();
  const source = (emit: Emit) => {
    emits.push(emit);
    return stop;
  };
  return { source, emits, stop };
};
const reconnect = vi.fn(async () => {});
const missing = { status: 'missing' } as const;
const kept = { status: 'ready', value: 'Ferns', isFromCache: true } as const;
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
  reconnect.mockClear();
});
afterEach(() => vi.useRealTimers());

it('reconnects with backoff until the first snapshot from the server', async () => {
  const { source, emits, stop } = aSource();
  const emit = vi.fn();
  const end = listenWithReconnect(source, emit, reconnect);
  await seconds(11);
  expect(emits).toHaveLength(1);
  // The cached snapshot is shown while reconnecting.
  emits[0]!(kept);
  await seconds(1);
  expect([emits.length, stop.mock.calls.length, reconnect.mock.calls.length]).toEqual([2, 1, 1]);
  await seconds(23);
  expect(emits).toHaveLength(2);
  await seconds(1);
  expect(emits).toHaveLength(3);
  emits[0]!({ status: 'denied' });
  emits[2]!(missing);
  await seconds(1000);
  expect(emit.mock.calls).toEqual([[kept], [missing]]);
  expect(reconnect).toHaveBeenCalledTimes(2);
  end();
  expect(stop).toHaveBeenCalledTimes(3);
});

it('resets the connection once for all waiting listeners, and restarts no others', async () => {
  const [first, second, third] = [aSource(), aSource(), aSource()];
  const emit = vi.fn();
  listenWithReconnect(first.source, emit, reconnect);
  listenWithReconnect(third.source, emit, reconnect);
  third.emits[0]!(missing);
  await seconds(6);
  const end = listenWithReconnect(second.source, emit, reconnect);
  await seconds(6);
  expect([first, second, third].map(({ emits }) => emits.length)).toEqual([2, 2, 1]);
  expect(reconnect).toHaveBeenCalledTimes(1);
  first.emits[1]!(missing);
  end();
  await seconds(1000);
  expect([first, second, third].map(({ emits }) => emits.length)).toEqual([2, 2, 1]);
});

it('does not restart a listener that was stopped while reconnecting', async () => {
  const { source, emits } = aSource();
  let connected = () => {};
  reconnect.mockImplementationOnce(() => new Promise((done) => (connected = done)));
  const end = listenWithReconnect(source, vi.fn(), reconnect);
  await seconds(12);
  end();
  connected();
  await seconds(1000);
  expect(emits).toHaveLength(1);
});

it('waits for a network, and retries if the connection cannot be reset', async () => {
  const { source, emits } = aSource();
  reconnect.mockRejectedValueOnce(new Error('no'));
  vi.stubGlobal('navigator', { onLine: false });
  const end = listenWithReconnect(source, vi.fn(), reconnect);
  await seconds(30);
  expect(reconnect).not.toHaveBeenCalled();
  vi.stubGlobal('navigator', { onLine: true });
  await seconds(12);
  expect([reconnect.mock.calls.length, emits.length]).toEqual([1, 2]);
  end();
});
