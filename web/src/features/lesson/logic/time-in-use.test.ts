import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, idleAfter, opened, type Sign } from '#web/features/lesson/logic/time-in-use';

const second = 1000;
const signs = fc.array(
  fc.record({
    sign: fc.constantFrom<Sign>('show', 'hide', 'use', 'tick'),
    wait: fc.integer({ min: 0, max: 150 }),
  }),
  { maxLength: 40 },
);

/**
 * Reference implementation, second by second: a second counts if the page was visible and the last sign of use is
 * less than a minute old.
 */
function counted(isVisible: boolean, story: { sign: Sign; wait: number }[]): number {
  let visible = isVisible;
  let idle = 0;
  let total = 0;
  for (const { sign, wait } of story) {
    for (let passed = 0; passed < wait; passed++) {
      if (visible && idle * second < idleAfter) total++;
      idle++;
    }
    if (sign === 'show' || sign === 'hide') visible = sign === 'show';
    if (sign === 'show' || sign === 'use') idle = 0;
  }
  return total;
}

describe('after', () => {
  it('counts the seconds that are visible and in use for every sequence of signs', () => {
    fc.assert(
      fc.property(fc.boolean(), signs, (isVisible, story) => {
        let at = 5000;
        let state = opened(at, isVisible);
        for (const { sign, wait } of story) state = after(state, sign, (at += wait * second));
        expect(state.counted).toBe(counted(isVisible, story) * second);
      }),
    );
  });
  it('ignores extra ticks and a clock that steps back', () => {
    fc.assert(
      fc.property(signs, fc.integer({ min: 0, max: 9000 }), (story, step) => {
        let at = 9000;
        let plain = opened(at, true);
        let ticked = plain;
        for (const { sign, wait } of story) {
          const middle = at + (wait * second) / 2;
          ticked = after(after(ticked, 'tick', middle), 'tick', middle - step);
          at += wait * second;
          plain = after(plain, sign, at);
          ticked = after(ticked, sign, at);
        }
        expect(ticked).toEqual(plain);
      }),
    );
  });
});
