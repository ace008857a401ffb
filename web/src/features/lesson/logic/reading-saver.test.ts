import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createReadingSaver } from '#web/features/lesson/logic/reading-saver';

const visits = fc.array(
  fc.record({ read: fc.integer({ min: 0, max: 20_000 }), away: fc.integer({ min: 0, max: 9000 }) }),
  { maxLength: 30 },
);

describe('createReadingSaver', () => {
  afterEach(() => vi.useRealTimers());

  it('writes whole seconds, at most once in 15 seconds, never less than 5', () => {
    fc.assert(
      fc.property(visits, (story) => {
        vi.useFakeTimers({ now: 1_000_000 });
        const saver = createReadingSaver();
        const writes: { at: number; seconds: number; position: number }[] = [];
        let total = 0;
        story.forEach(({ read, away }, index) => {
          vi.advanceTimersByTime(read);
          saver.add(read);
          total += read;
          saver.leave(index, (seconds, position) =>
            writes.push({ at: Date.now(), seconds, position }),
          );
          vi.advanceTimersByTime(away);
        });
        vi.advanceTimersByTime(20_000);
        writes.forEach(({ at, seconds }, index) => {
          expect(at - (writes[index - 1]?.at ?? 0)).toBeGreaterThanOrEqual(15_000);
          expect(seconds).toBeGreaterThanOrEqual(5);
        });
        const written = writes.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
        expect(written).toBeLessThanOrEqual(total);
        expect(total - written).toBeLessThan(5000);
      }),
    );
  });

  it('skips time that another write has already taken', () => {
    vi.useFakeTimers();
    const saver = createReadingSaver();
    const write = vi.fn();
    saver.add(9700);
    saver.leave(0.5, write);
    expect(write).toHaveBeenCalledExactlyOnceWith(9, 0.5);
    saver.add(6000);
    saver.leave(0.6, write);
    expect(saver.take()).toBe(6);
    vi.advanceTimersByTime(60_000);
    expect(write).toHaveBeenCalledOnce();
  });
});
