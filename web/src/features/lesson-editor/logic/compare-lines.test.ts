import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLines, shortened } from '#web/features/lesson-editor/logic/compare-lines';

describe('comparing two versions', () => {
  it('shows what was replaced before what replaces it', () =>
    expect(compareLines('a\nb\nc', 'a\nx\nc\nd')).toEqual([
      { lines: ['a'], in: 'both' },
      { lines: ['b'], in: 'before' },
      { lines: ['x'], in: 'after' },
      { lines: ['c'], in: 'both' },
      { lines: ['d'], in: 'after' },
    ]));

  it('contains both texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '', 'c d')).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareLines(before, after);
        const without = (other: string) =>
          parts
            .filter((part) => part.in !== other)
            .flatMap(({ lines }) => lines)
            .join('\n');
        expect(without('after')).toBe(before);
        expect(without('before')).toBe(after);
      }),
    );
  });
});

it('leaves out the middle of a long run', () => {
  const lines = Array.from({ length: 10 }, (_, index) => `${index}`);
  expect(shortened(lines)).toEqual([
    { lines: ['0', '1'], left: 6 },
    { lines: ['8', '9'], left: 0 },
  ]);
  expect(shortened(lines.slice(0, 6))).toEqual([{ lines: lines.slice(0, 6), left: 0 }]);
});
