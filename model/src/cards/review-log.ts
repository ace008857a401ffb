import * as z from 'zod/mini';
import { readEntries, type ReviewEntry } from '#model/cards/review-entry';
import { timestamp } from '#model/fields';

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

/** Returns the length of a log's text that was received before a moment, in ms. */
export const lengthBefore = (log: ReviewLog, moment: number): number =>
  Math.max(0, ...appendsOf(log).flatMap(({ end, at }) => (at < moment ? [end] : [])));

const appendsOf = ({ received }: ReviewLog) =>
  Object.entries(received)
    .map(([end, at]) => ({ end: Number(end), at: at.getTime() }))
    .toSorted((a, b) => a.end - b.end);
