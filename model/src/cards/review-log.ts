import * as z from 'zod/mini';
import { readEntries, type ReviewEntry } from '#model/cards/review-entry';
import { timestamp } from '#model/fields';
import type { Clock } from '#model/progress/clock';

/** The most characters of one document of a review log; a device begins another then. */
export const maxLogLength = 200_000;
/** The most characters that one write adds: about 1,000 reviews. */
export const maxAppended = 60_000;
/** The shortest time between two writes of a document, in ms. */
export const appendPause = 2000;

/**
 * `users/{uid}/review_logs/{device}_{n}`: what a learner did with cards on one device, in the order in which they did it. The
 * truth about reviews: text is only ever added. See `review-entry.ts` for its lines.
 */
export const reviewLog = z.object({
  entries: z.string().check(z.maxLength(maxLogLength)),
  /** When the server received the text up to a length: by that length, as decimal digits. */
  received: z.record(z.string(), timestamp),
  updatedAt: timestamp,
});
export type ReviewLog = z.infer<typeof reviewLog>;

/** Returns the device of a log's document id. */
export const deviceOf = (logID: string): string => logID.split('_')[0] ?? '';

/** An entry with the time, in ms, at which the server received it. */
export type ReceivedEntry = ReviewEntry & { receivedAt: number };

/**
 * Returns the entries of a log's document from a position on, which is a length of its text at some write, with the times at
 * which they were received.
 */
export function receivedEntries(logID: string, log: ReviewLog, from = 0): ReceivedEntry[] {
  let start = from;
  return appendsOf(log).flatMap(({ end, at }) => {
    if (end <= start) return [];
    const entries = readEntries(deviceOf(logID), log.entries.slice(start, end));
    start = end;
    return entries.map((entry) => ({ ...entry, receivedAt: at }));
  });
}

/** Returns the entries of several documents of a log, by their ids: of each from its position in `from` on, or all. */
export const allReceived = (
  logs: ReadonlyMap<string, ReviewLog>,
  from: Record<string, number> = {},
): ReceivedEntry[] => [...logs].flatMap(([id, log]) => receivedEntries(id, log, from[id]));

/** Returns the length of a log's text that was received before a moment, in ms. */
export const lengthBefore = (log: ReviewLog, moment: number): number =>
  Math.max(0, ...appendsOf(log).flatMap(({ end, at }) => (at < moment ? [end] : [])));

/** What of a learner's logs belongs into the packs. */
export type Fold = {
  /** The length of text to fold, by document. */
  positions: Record<string, number>;
  /** When the first text that stays out was received. */
  foldedAt: Date;
  /** When the last text was received. */
  latest: Date;
};

/**
 * Returns what of these logs is to be folded: all that was received before the learning day of the latest receipt. So
 * the packs change once on a day with reviews. Undefined if nothing was received.
 */
export function foldOf(logs: ReadonlyMap<string, ReviewLog>, clock: Clock): Fold | undefined {
  const times = [...logs.values()].flatMap(appendsOf).map(({ at }) => at);
  if (times.length === 0) return undefined;
  const latest = new Date(Math.max(...times));
  const today = clock.dayOf(latest);
  const first = Math.min(...times.filter((at) => clock.dayOf(new Date(at)) >= today));
  const positions = [...logs].flatMap(([id, log]) => {
    const length = lengthBefore(log, first);
    return length > 0 ? [[id, length] as const] : [];
  });
  return { positions: Object.fromEntries(positions), foldedAt: new Date(first), latest };
}

const appendsOf = ({ received }: ReviewLog) =>
  Object.entries(received)
    .map(([end, at]) => ({ end: Number(end), at: at.getTime() }))
    .toSorted((a, b) => a.end - b.end);
