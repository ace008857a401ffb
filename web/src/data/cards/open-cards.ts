import type { Firestore } from 'firebase/firestore';
import type { Schedule } from '@trellis/model/cards/replay';
import type { ReviewAction, ReviewEntry } from '@trellis/model/cards/review-entry';
import {
  knownReviews,
  nextTime,
  uniqueEntries,
  withEntries,
  type KnownReviews,
} from '#web/data/cards/known-reviews';
import { loadAllReviews, loadReviews } from '#web/data/cards/load-reviews';
import { clockError, sendOutbox, type SentWrite } from '#web/data/cards/review-log.commands';
import { holdLeftovers, holdOutbox, type ReviewOutbox } from '#web/data/cards/review-outbox';
import type { Emit } from '#web/firebase/live-store';
import { offline } from '#web/firebase/live-query';
import { session } from '#web/shared/session';
import { createStore, type Store } from '#web/shared/store';
import { codeOf } from '#web/shared/use-command';

/**
 * Whether this device's reviews have reached the server. `waiting`: they are kept here until the session ends. `failed`: the server
 * refused them; they are kept and tried again.
 */
export type SyncState = 'synced' | 'waiting' | 'sending' | 'offline' | 'failed';

/** A learner's schedule on this device, without their clock. */
export type OpenCards = {
  schedule: Schedule;
  /** The schedule before `entries`. */
  base: Schedule;
  /** The entries of the log that are not in `base`, with those that are not sent. */
  entries: readonly ReviewEntry[];
  /** Adds actions to the log, kept on this device before it returns. */
  append: (actions: ReviewAction[]) => ReviewEntry[];
  /** Sends what waits; otherwise it is sent when the page is left. */
  flush: () => void;
  /** Reads them again, because something else has written to the log. */
  reload: () => void;
  /** How often that was done. */
  reloads: number;
  sync: Store<SyncState>;
  /** What has to be added to this device's clock, in ms; 0 while it seems right. */
  clockOffset: number;
  /** Returns the time, in ms, by the corrected clock. */
  now: () => number;
};

/** So many waiting entries are sent during a session, in ms apart. */
const mostWaiting = 200;
const betweenWrites = 30_000;
/** How long to wait after a failure before trying again, in ms. */
const beforeRetry = 30_000;

/** Opens a learner's cards on this device: emits them, and again after each change. Returns what closes them. */
export function openCards(db: Firestore, uid: string, emit: Emit): () => void {
  let outbox: ReviewOutbox | undefined;
  let leftovers: ReviewOutbox[] = [];
  let known: KnownReviews | undefined;
  let isStale = false;
  let isClosed = false;
  let reloads = 0;
  let clockOffset = 0;
  /** The first entry since the clock was compared. */
  let uncheckedSeq: number | undefined;
  let lastAt = 0;
  let flushedAt = -Infinity;
  let sending: Promise<void> | undefined;
  let retrying: ReturnType<typeof setTimeout> | undefined;
  const sync = createStore<SyncState>('synced');
  const now = () => Date.now() + clockOffset;

  const tell = () => {
    if (isClosed || known === undefined) return;
    const value: OpenCards = { ...known, append, flush, reload, reloads, sync, clockOffset, now };
    emit({ status: 'ready', value });
  };
  const hasUnsent = () => [outbox, ...leftovers].some((box) => box && box.unsent().length > 0);

  const sayWaiting = () => sync.set(navigator.onLine ? 'waiting' : 'offline');

  /** Replays the whole log: an entry does not continue what the packs have. */
  const replayAll = () =>
    loadAllReviews(db, uid).then(
      ({ value }) => {
        const mine = outbox?.unsent() ?? [];
        known = knownReviews(value.base, uniqueEntries([...value.entries, ...mine])) ?? known;
        tell();
      },
      // The entries are in the log all the same, and the next page shows them.
      () => {},
    );

  function append(actions: ReviewAction[]): ReviewEntry[] {
    if (outbox === undefined || known === undefined) return [];
    let isKept = true;
    const added = actions.map((action): ReviewEntry => {
      const seq = (outbox!.unsent().at(-1)?.seq ?? outbox!.sent().lastSeq) + 1;
      lastAt = nextTime(now(), lastAt);
      const entry = { device: outbox!.device, seq, at: lastAt, action };
      isKept = outbox!.add(entry) && isKept;
      uncheckedSeq ??= seq;
      return entry;
    });
    const next = withEntries(known, added);
    if (next) known = next;
    else {
      known = { ...known, entries: [...known.entries, ...added] };
      void replayAll();
    }
    if (sync.get() === 'synced') sayWaiting();
    const isLong =
      outbox.unsent().length > mostWaiting && performance.now() - flushedAt > betweenWrites;
    // Storage that is full or blocked keeps nothing.
    if (isLong || !isKept) flush();
    tell();
    return added;
  }

  function reload() {
    reloads++;
    // Whoever has read the log knows at once that it is out of date.
    tell();
    void load();
  }

  function flush() {
    if (!hasUnsent()) return;
    if (!navigator.onLine) return sync.set('offline');
    sending ??= send().finally(() => (sending = undefined));
  }

  async function send() {
    clearTimeout(retrying);
    flushedAt = performance.now();
    sync.set('sending');
    try {
      for (const box of leftovers) {
        await sendOutbox(db, uid, box);
        box.release();
      }
      leftovers = [];
      const from = uncheckedSeq;
      const last = outbox && (await sendOutbox(db, uid, outbox));
      if (last && from !== undefined) await checkClock(last, from).catch(() => {});
      sync.set(hasUnsent() ? 'waiting' : 'synced');
    } catch (error) {
      const isOffline = !navigator.onLine || codeOf(error) === 'unavailable';
      sync.set(isOffline ? 'offline' : 'failed');
      if (!isClosed) retrying = setTimeout(flush, beforeRetry);
    }
  }

  /** Notes an error of the clock in the log: other devices then take these entries at their right times. */
  async function checkClock(last: SentWrite, fromSeq: number) {
    const offset = await clockError(db, uid, last);
    const change = offset - clockOffset;
    uncheckedSeq = undefined;
    if (change === 0 || isClosed) return;
    clockOffset = offset;
    lastAt = 0;
    append([{ kind: 'clock', fromSeq, offset: change }]);
    uncheckedSeq = undefined;
    tell();
  }

  async function load() {
    try {
      outbox ??= await holdOutbox(uid);
      uncheckedSeq ??= outbox.unsent()[0]?.seq;
      leftovers = leftovers.length > 0 ? leftovers : await holdLeftovers(uid, outbox.device);
      if (isClosed) return release();
      const { value, isFromCache } = await loadReviews(db, uid);
      const mine = outbox.unsent();
      known = knownReviews(value.base, uniqueEntries([...value.entries, ...mine])) ?? value;
      isStale = isFromCache;
      tell();
      flush();
    } catch (error) {
      isStale = true;
      if (isClosed || known !== undefined) return;
      if (codeOf(error) === 'permission-denied') emit({ status: 'denied' });
      else if (!navigator.onLine || codeOf(error) === 'unavailable') emit(offline);
      else emit({ status: 'failed', error, retry: () => {} });
    }
  }

  const onOnline = () => void (isStale ? load() : flush());
  const onOffline = () => hasUnsent() && sayWaiting();
  const onHide = () => document.visibilityState === 'hidden' && flush();
  const release = () => [outbox, ...leftovers].forEach((box) => box?.release());

  addEventListener('online', onOnline);
  addEventListener('offline', onOffline);
  document.addEventListener('visibilitychange', onHide);
  void load();
  return () => {
    isClosed = true;
    removeEventListener('online', onOnline);
    removeEventListener('offline', onOffline);
    document.removeEventListener('visibilitychange', onHide);
    clearTimeout(retrying);
    const current = session.get();
    // After signing out, nothing may be sent or stored any more.
    if (current.status === 'member' && current.uid === uid) flush();
    else return release();
    void Promise.resolve(sending).finally(release);
  };
}
