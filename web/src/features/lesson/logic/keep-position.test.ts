import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPosition, settled, writeInterval } from '#web/features/lesson/logic/keep-position';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A keeper, and the writes that it has made: when, in ms from now, and of which second. */
function keeper(written = 0) {
  const begun = performance.now();
  const writes: [time: number, seconds: number][] = [];
  const keep = keepPosition(
    (seconds) => writes.push([performance.now() - begun, seconds]),
    written,
  );
  return { keep, writes };
}
/** Plays on for some seconds, telling of them four times a second as browsers do. */
const play = (keep: ReturnType<typeof keepPosition>, from: number, seconds: number) => {
  for (let passed = 0.25; passed <= seconds; passed += 0.25) {
    vi.advanceTimersByTime(250);
    keep.at(from + passed, 600);
  }
};

describe('a video’s position is kept', () => {
  it('is saved every 15 s while it plays', () => {
    const { keep, writes } = keeper();
    play(keep, 0, 60);
    expect(writes.map(([, seconds]) => seconds)).toEqual([3, 18, 33, 48]);
  });
  it('is saved on a pause, once 15 s have passed', () => {
    const { keep, writes } = keeper();
    play(keep, 0, 10);
    keep.stop();
    vi.advanceTimersByTime(writeInterval);
    expect(writes).toEqual([
      [3000, 3],
      [18_000, 10],
    ]);
  });
  it('is saved at once when the learner leaves', () => {
    const { keep, writes } = keeper();
    play(keep, 0, 10);
    keep.leave();
    expect(writes.at(-1)).toEqual([10_000, 10]);
    play(keep, 10, 30);
    expect(writes.map(([time]) => time)).toEqual([3000, 10_000, 33_000]);
  });
  it('is not saved when it has hardly moved', () => {
    const { keep, writes } = keeper(100);
    keep.at(102, 600);
    keep.leave();
    keep.stop();
    vi.advanceTimersByTime(60_000);
    expect(writes).toEqual([]);
  });
  it('is saved as the beginning once the video is over', () => {
    const { keep, writes } = keeper(500);
    keep.at(598, 600);
    keep.leave();
    expect(writes).toEqual([[0, 0]]);
  });

  it('takes at most one write per 15 s, plus two', () => {
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
        // What was last told is what is kept, to within what is worth a write.
        const last = happenings.at(-1);
        if (last && last[0] !== 'at')
          expect(Math.abs((writes.at(-1)?.[1] ?? 0) - settled(last[2], 600))).toBeLessThan(3);
      }),
    );
  });
  it('is saved at least 15 s apart as long as nobody leaves', () => {
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

describe('the second that is kept', () => {
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
  ])('of %d in %d is %d', (seconds, duration, kept) =>
    expect(settled(seconds, duration)).toBe(kept),
  );
});
