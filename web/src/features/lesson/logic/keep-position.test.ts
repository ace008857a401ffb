import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPosition, settled, writeInterval } from '#web/features/lesson/logic/keep-position';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Creates a position keeper and records its writes: elapsed time in ms, and the position in seconds. */
function keeper(written = 0) {
  const begun = performance.now();
  const writes: [time: number, seconds: number][] = [];
  const keep = keepPosition(
    (seconds) => writes.push([performance.now() - begun, seconds]),
    written,
  );
  return { keep, writes };
}
/** Plays for some seconds with four updates per second, as browsers send them. */
const play = (keep: ReturnType<typeof keepPosition>, from: number, seconds: number) => {
  for (let passed = 0.25; passed <= seconds; passed += 0.25) {
    vi.advanceTimersByTime(250);
    keep.at(from + passed, 600);
  }
};

describe('keepPosition', () => {
  it('saves the position every 15 s while the video plays', () => {
    const { keep, writes } = keeper();
    play(keep, 0, 60);
    expect(writes.map(([, seconds]) => seconds)).toEqual([3, 18, 33, 48]);
  });
  it('saves on a pause once 15 s have passed', () => {
    const { keep, writes } = keeper();
    play(keep, 0, 10);
    keep.stop();
    vi.advanceTimersByTime(writeInterval);
    expect(writes).toEqual([
      [3000, 3],
      [18_000, 10],
    ]);
  });
  it('saves at once when the learner leaves', () => {
    const { keep, writes } = keeper();
    play(keep, 0, 10);
    keep.leave();
    expect(writes.at(-1)).toEqual([10_000, 10]);
    play(keep, 10, 30);
    expect(writes.map(([time]) => time)).toEqual([3000, 10_000, 33_000]);
  });
  it('skips the write when the position has hardly changed', () => {
    const { keep, writes } = keeper(100);
    keep.at(102, 600);
    keep.leave();
    keep.stop();
    vi.advanceTimersByTime(60_000);
    expect(writes).toEqual([]);
  });
  it('resets the position to 0 once the video is over', () => {
    const { keep, writes } = keeper(500);
    keep.at(598, 600);
    keep.leave();
    expect(writes).toEqual([[0, 0]]);
  });

  it('limits writes to one per 15 s plus two', () => {
    const happening = fc.tuple(
      fc.constantFrom('at', 'at', 'stop', 'leave'),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 700 }),
    );
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 80 }), (happenings) => {
        const { keep, writes } = keeper();
        for (const [kind, wait, seconds] of happenings) {
          vi.advanceTimersByTime(wait);
          keep.at(seconds, 600);
          if (kind !== 'at') keep[kind]();
        }
        vi.advanceTimersByTime(4 * writeInterval);
        writes.forEach(([start], first) =>
          writes.slice(first).forEach(([end], more) => {
            expect(more + 1).toBeLessThanOrEqual(Math.floor((end - start) / writeInterval) + 2);
          }),
        );
        // The last position is saved, within the minimum change that is worth a write.
        const last = happenings.at(-1);
        if (last && last[0] !== 'at')
          expect(Math.abs((writes.at(-1)?.[1] ?? 0) - settled(last[2], 600))).toBeLessThan(3);
      }),
    );
  });
  it('throttles writes to one per 15 s until the learner leaves', () => {
    const happening = fc.tuple(
      fc.constantFrom('at', 'stop'),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 700 }),
    );
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 80 }), (happenings) => {
        const { keep, writes } = keeper();
        for (const [kind, wait, seconds] of happenings) {
          vi.advanceTimersByTime(wait);
          keep.at(seconds, 600);
          if (kind === 'stop') keep.stop();
        }
        writes.slice(1).forEach(([time], index) => {
          expect(time - writes[index]![0]).toBeGreaterThanOrEqual(writeInterval);
        });
      }),
    );
  });
});

describe('settled', () => {
  it.each([
    [12.9, 600, 12],
    [581.9, 600, 581],
    [582, 600, 0],
    [94.9, 100, 94],
    [95, 100, 0],
    [59, 60, 0],
    [8, 10, 0],
    [-1, 600, 0],
    [NaN, NaN, 0],
    [40, NaN, 40],
    [40, 0, 40],
    [40, Infinity, 0],
    [90_000, 100_000, 0],
  ])('stores %d of %d as %d', (seconds, duration, kept) =>
    expect(settled(seconds, duration)).toBe(kept),
  );
});
