import { expect, it } from 'vitest';
import { foldOf, lengthBefore, receivedEntries, type ReviewLog } from '#model/cards/review-log';
import { writeEntry } from '#model/cards/review-entry';
import { clockOf } from '#model/progress/clock';

const clock = clockOf([]);
const hour = 3_600_000;
const noon = Date.UTC(2026, 9, 5, 12);

/** Returns a log that received a line after each of these hours from noon. */
function logOf(...hours: number[]): ReviewLog {
  let entries = '';
  const received: Record<string, Date> = {};
  hours.forEach((at, index) => {
    const action = { kind: 'suspend', key: `a/${index}` } as const;
    entries += `${writeEntry({ seq: index + 1, at: noon, action })}\n`;
    received[entries.length] = new Date(noon + at * hour);
  });
  return { entries, received, updatedAt: new Date(noon + (hours.at(-1) ?? 0) * hour) };
}

const keysOf = (log: ReviewLog, from = 0) =>
  receivedEntries('phone001_1', log, from).map(({ seq, receivedAt, device }) => [
    ...[device, seq, (receivedAt - noon) / hour],
  ]);

it('gives each entry the time at which it was received, from a position on', () => {
  const log = logOf(0, 1, 30);
  expect(keysOf(log)).toEqual([
    ['phone001', 1, 0],
    ['phone001', 2, 1],
    ['phone001', 3, 30],
  ]);
  expect(keysOf(log, lengthBefore(log, noon + hour))).toEqual([
    ['phone001', 2, 1],
    ['phone001', 3, 30],
  ]);
  expect(keysOf(log, log.entries.length)).toEqual([]);
});

it('sorts the lengths by number', () => {
  const long = logOf(...Array.from({ length: 30 }, (_, i) => i));
  expect(keysOf(long).map(([, seq]) => seq)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
});

it('folds what was received before the learning day of the latest receipt, in all logs', () => {
  const logs = new Map([
    ['phone001_1', logOf(0, 5, 17, 20)],
    ['laptop01_1', logOf(2, 15)],
    ['laptop01_2', logOf(21)],
  ]);
  // The day begins at four in the morning, 16 hours after noon.
  expect(foldOf(logs, clock)).toEqual({
    positions: {
      phone001_1: lengthBefore(logs.get('phone001_1')!, noon + 17 * hour),
      laptop01_1: logs.get('laptop01_1')!.entries.length,
    },
    foldedAt: new Date(noon + 17 * hour),
    latest: new Date(noon + 21 * hour),
  });
});

it('folds nothing of the first day, and nothing of nothing', () => {
  expect(foldOf(new Map([['phone001_1', logOf(0, 5)]]), clock)?.positions).toEqual({});
  expect(foldOf(new Map(), clock)).toBeUndefined();
  expect(foldOf(new Map([['phone001_1', logOf()]]), clock)).toBeUndefined();
});
