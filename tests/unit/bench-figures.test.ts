import { describe, expect, it } from 'vitest';
import { atMost, holds, ms, quantile, ratio, shown } from '#tests/bench/figures';

describe('an aim', () => {
  it.each([
    [1, true],
    [2, true],
    [2.1, false],
    [NaN, false],
  ])('of at most 2 is judged by %d: %s', (value, isMet) => {
    expect(atMost('x', value, 2, ms).aim).toEqual({ text: '≤ 2.0 ms', isMet });
  });
  it('of a ratio is judged by the median, and its spread is told', () => {
    const ratios = [1.9, 1.1, 1.2, 1.3, 9];
    expect(ratio('x', ratios, { atMost: 1.3, goal: 1.2 })).toMatchObject({
      ours: '1.30 × (1.10 to 9.00 in 5 runs)',
      aim: { text: '≤ 1.3 ×, goal 1.2', isMet: true },
    });
    expect(ratio('x', ratios, { atMost: 1.2 }).aim?.isMet).toBe(false);
    expect(ratio('x', ratios, { atLeast: 1.3 }).aim?.isMet).toBe(true);
    expect(ratio('x', ratios, { atLeast: 1.4 }).aim?.isMet).toBe(false);
  });
  it('is missed where nothing was measured', () => {
    expect(ratio('x', [], { atMost: 1.2 }).aim?.isMet).toBe(false);
    expect(ratio('x', [], { atLeast: 0 }).aim?.isMet).toBe(false);
    expect(atMost('x', quantile([], 0.5), 1000).aim?.isMet).toBe(false);
  });
  it('of a condition can fail', () => {
    expect(holds('x', '', '', false).aim?.isMet).toBe(false);
  });
  it('is none where a figure is only shown', () => {
    expect(shown('x', '1').aim).toBeNull();
  });
});
