import type { CardKey } from '#model/cards/card-key';
import { newCardState, type CardState } from '#model/cards/card-state';
import { writeEntry, type ReviewAction, type ReviewEntry } from '#model/cards/review-entry';
import { defaultOptions, type ReviewOptions } from '#model/cards/review-options';
import { createScheduler, type Scheduler } from '#model/cards/scheduler';

/** The result of replaying a review log, or its beginning. */
export type Schedule = {
  states: ReadonlyMap<CardKey, CardState>;
  options: ReviewOptions;
  /** When the options were set, in ms; 0 if they never were. */
  optionsAt: number;
  /** The time of the latest entry in it, in ms; 0 if there is none. */
  through: number;
};

export const emptySchedule = (): Schedule => ({
  states: new Map(),
  options: defaultOptions,
  optionsAt: 0,
  through: 0,
});

/** A grade, given here or elsewhere. */
type Review = Extract<ReviewAction, { grade: number }>;

/** Sees each review that counts, with the card's state before it and after. */
export type ReviewVisitor = (
  entry: ReviewEntry & { action: Review },
  before: CardState | undefined,
  after: CardState,
) => void;

/**
 * Returns the schedule after more entries of the log, in any order. Undefined if the whole log must be replayed, because
 * an entry changes what the schedule was made of: it is older than the latest one about its card, takes back an entry that
 * is not among these, or corrects the times of such entries.
 */
export function continueReplay(
  base: Schedule,
  entries: readonly ReviewEntry[],
  onReview?: ReviewVisitor,
): Schedule | undefined {
  const known = new Set(entries.map(({ device, seq }) => nameOf(device, seq)));
  const isComplete = entries.every(({ device, action }) =>
    action.kind === 'undo'
      ? known.has(nameOf(device, action.seq))
      : action.kind !== 'clock' || base.through === 0 || known.has(nameOf(device, action.fromSeq)),
  );
  const ordered = countedEntries(entries);
  const keeps = ordered.every(({ at, action }) => {
    if (action.kind === 'options') return at > base.through;
    if (!('key' in action)) return true;
    return at > Math.max(base.optionsAt, base.states.get(action.key)?.changedAt ?? 0);
  });
  return isComplete && keeps ? apply(base, ordered, onReview) : undefined;
}

/**
 * Returns the schedule of a whole log, whatever the order of its entries: they are replayed by time, then device, then
 * number. An entry that occurs twice counts once.
 */
export const replay = (entries: readonly ReviewEntry[], onReview?: ReviewVisitor): Schedule =>
  apply(emptySchedule(), countedEntries(entries), onReview);

const nameOf = (device: string, seq: number) => `${device} ${seq}`;

/**
 * Returns the entries that count, at the times when they happened, in their fixed order. An imported review of a card at a
 * moment of which the log has one already counts no more.
 */
export function countedEntries(entries: readonly ReviewEntry[]): ReviewEntry[] {
  const unique = withoutRepeats(entries);
  const undone = new Set(
    unique.flatMap(({ device, action }) =>
      action.kind === 'undo' ? [nameOf(device, action.seq)] : [],
    ),
  );
  const corrected = correctTimes(unique);
  const ordered = corrected
    .filter(({ device, seq, action }) => action.kind !== 'undo' && !undone.has(nameOf(device, seq)))
    .toSorted(
      (a, b) =>
        a.at - b.at ||
        compare(a.device, b.device) ||
        a.seq - b.seq ||
        compare(writeEntry(a), writeEntry(b)),
    );
  return withoutCopies(ordered);
}

/**
 * Leaves out imported reviews of which there is another one, of the same card at the same moment, from elsewhere. One import
 * may bring several: two tabs graded the card at once.
 */
function withoutCopies(ordered: ReviewEntry[]): ReviewEntry[] {
  if (!ordered.some(({ action }) => action.kind === 'imported')) return ordered;
  const momentOf = (at: number, action: Review) => `${at} ${action.key}`;
  /** By moment: the device whose reviews count; none, if they are no copies. */
  const counted = new Map<string, string | null>();
  for (const { at, action } of ordered)
    if (action.kind === 'review') counted.set(momentOf(at, action), null);
  return ordered.filter(({ at, device, action }) => {
    if (action.kind !== 'imported') return true;
    const moment = momentOf(at, action);
    if (!counted.has(moment)) counted.set(moment, device);
    return counted.get(moment) === device;
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Returns each entry once. Two that a device gave one number, as two of its tabs may, are both kept. */
function withoutRepeats(entries: readonly ReviewEntry[]): ReviewEntry[] {
  const unique = new Map<string, ReviewEntry>();
  for (const entry of entries) {
    const name = nameOf(entry.device, entry.seq);
    const known = unique.get(name);
    if (known === undefined) unique.set(name, entry);
    else if (writeEntry(known) !== writeEntry(entry))
      unique.set(`${name} ${writeEntry(entry)}`, entry);
  }
  return [...unique.values()];
}

/** Returns the entries with the corrections that their devices noted later; the latest one of an entry counts. */
function correctTimes(entries: ReviewEntry[]): ReviewEntry[] {
  const corrections = entries
    .flatMap(({ device, seq, action }) =>
      action.kind === 'clock' ? [{ device, seq, ...action }] : [],
    )
    .toSorted((a, b) => a.seq - b.seq || a.fromSeq - b.fromSeq || a.offset - b.offset);
  if (corrections.length === 0) return entries;
  return entries.map((entry) => {
    const correction = corrections.findLast(
      ({ device, seq, fromSeq }) =>
        device === entry.device && entry.seq >= fromSeq && entry.seq < seq,
    );
    return correction ? { ...entry, at: Math.max(0, entry.at + correction.offset) } : entry;
  });
}

function apply(base: Schedule, ordered: ReviewEntry[], onReview?: ReviewVisitor): Schedule {
  const states = new Map(base.states);
  let { options, optionsAt, through } = base;
  let scheduler: Scheduler = createScheduler(options);
  for (const entry of ordered) {
    const { at, action } = entry;
    through = Math.max(through, at);
    if (action.kind === 'options') {
      ({ options } = action);
      optionsAt = at;
      scheduler = createScheduler(options);
    } else if ('key' in action) {
      const before = states.get(action.key);
      const after = stateAfter(before, action, at, scheduler);
      states.set(action.key, after);
      if ('grade' in action) onReview?.({ ...entry, action }, before, after);
    }
  }
  return { states, options, optionsAt, through };
}

function stateAfter(
  before: CardState | undefined,
  action: Extract<ReviewAction, { key: CardKey }>,
  at: number,
  scheduler: Scheduler,
): CardState {
  const changed = { ...(before ?? newCardState()), changedAt: at };
  switch (action.kind) {
    case 'review':
    case 'imported':
      return scheduler.review(before, action.grade, at);
    case 'bury':
      return { ...changed, buriedUntil: action.until };
    case 'suspend':
      return { ...changed, isSuspended: true };
    case 'resume':
      return { ...changed, isSuspended: false, buriedUntil: 0 };
    case 'forget':
      return { ...changed, isForgotten: true };
  }
}
