import { expect, it, vi } from 'vitest';
import { listenAfterWrites } from '#web/firebase/listen-after-writes';
import type { Emit } from '#web/firebase/live-store';

const cached = { status: 'ready', value: 'Ferns', isFromCache: true } as const;
const confirmed = { status: 'ready', value: 'Ferns', isFromCache: false } as const;
const denied = { status: 'denied' } as const;

/** Listens to a source that emits on demand; `write` acknowledges the pending writes. */
function listening() {
  const emits: Emit[] = [];
  const stop = vi.fn();
  const emit = vi.fn();
  let write = () => {};
  const written = new Promise<void>((done) => (write = done));
  const end = listenAfterWrites(
    (listener) => {
      emits.push(listener);
      return stop;
    },
    emit,
    () => written,
  );
  return { emits, emit, stop, end, write };
}
const settle = () => new Promise((done) => setTimeout(done));

it('listens once more when the server denies before it has the pending writes', async () => {
  const { emits, emit, write } = listening();
  emits[0]!(cached);
  emits[0]!(denied);
  await settle();
  expect([emits.length, emit.mock.calls]).toEqual([1, [[cached]]]);
  write();
  await settle();
  emits[1]!(confirmed);
  expect(emit.mock.calls).toEqual([[cached], [confirmed]]);
});

it('reports the second denial, and one after an answer', async () => {
  const { emits, emit, write } = listening();
  write();
  emits[0]!(denied);
  await settle();
  emits[1]!(denied);
  await settle();
  expect([emits.length, emit.mock.calls]).toEqual([2, [[denied]]]);

  const other = listening();
  other.write();
  other.emits[0]!(confirmed);
  other.emits[0]!(denied);
  await settle();
  expect([other.emits.length, other.emit.mock.calls]).toEqual([1, [[confirmed], [denied]]]);
});

it('does not listen again after it was stopped', async () => {
  const { emits, stop, end, write } = listening();
  emits[0]!(denied);
  end();
  write();
  await settle();
  expect([emits.length, stop.mock.calls.length]).toEqual([1, 1]);
});
