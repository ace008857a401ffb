import type { CardKey } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';
import { continueReplay, type Schedule } from '@trellis/model/cards/replay';
import type { ReviewEntry } from '@trellis/model/cards/review-entry';
import { withChanges } from '#web/data/cards/layered-map';

/** A learner's schedule and what it is made of. */
export type KnownReviews = {
  /** What was replayed before `entries`: from the packs, or nothing. */
  base: Schedule;
  /** The entries of the log since then, in any order, each once. */
  entries: readonly ReviewEntry[];
  schedule: Schedule;
};

/** Returns the schedule of a base and the entries after it; undefined if the whole log must be replayed. */
export function knownReviews(
  base: Schedule,
  entries: readonly ReviewEntry[],
): KnownReviews | undefined {
  const schedule = continueReplay(base, entries);
  return schedule && { base, entries, schedule };
}

/**
 * Returns what is known with more entries. Replays those alone if they only continue; an undo or a correction replays all since
 * the base.
 */
export function withEntries(
  { base, entries, schedule }: KnownReviews,
  added: readonly ReviewEntry[],
): KnownReviews | undefined {
  const all = [...entries, ...added];
  const continued = continuation(schedule, added);
  return continued ? { base, entries: all, schedule: continued } : knownReviews(base, all);
}

/** Continues a schedule by the states of the cards concerned alone. */
function continuation(schedule: Schedule, added: readonly ReviewEntry[]): Schedule | undefined {
  const states = new Map<CardKey, CardState>();
  for (const { action } of added) {
    const state = 'key' in action ? schedule.states.get(action.key) : undefined;
    if (state && 'key' in action) states.set(action.key, state);
  }
  const continued = continueReplay({ ...schedule, states }, added);
  return continued && { ...continued, states: withChanges(schedule.states, continued.states) };
}

/** Returns entries of several sources, each once. */
export const uniqueEntries = (entries: readonly ReviewEntry[]): ReviewEntry[] => [
  ...new Map(entries.map((entry) => [`${entry.device} ${entry.seq}`, entry])).values(),
];

/**
 * Returns the time of a device's next entry, in ms: later than its last one, so that their order stays; but the clock's, if that
 * was set back.
 */
export const nextTime = (now: number, last: number): number =>
  now > last || last - now > 1000 ? now : last + 1;
