import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  highlightColor,
  highlightLine,
  readHighlight,
  writeHighlight,
} from '#model/progress/lesson-notes';

const text = (minLength: number, maxLength: number) =>
  fc.string({ unit: 'binary', minLength, maxLength });
const highlights = fc.record({
  start: fc.nat(999_999),
  color: fc.constantFrom(...highlightColor.options),
  quote: text(1, 1500).filter((quote) => quote.trim() !== ''),
  remark: text(0, 800),
});

it('writes any highlight as a line that the schema accepts, and reads it back', () => {
  fc.assert(
    fc.property(highlights, (highlight) => {
      const line = writeHighlight(highlight);
      expect(highlightLine.safeParse(line).error).toBeUndefined();
      const read = readHighlight(line);
      expect(read).toMatchObject({ start: highlight.start, color: highlight.color });
      if (/^\S*$/.test(highlight.quote) && [...highlight.quote].length <= 1000) {
        expect(read.quote).toBe(highlight.quote);
      }
    }),
  );
});

it('cuts a passage of emoji between characters', () => {
  const { quote } = readHighlight(
    writeHighlight({ start: 0, color: 'pink', quote: '😀'.repeat(1200), remark: '' }),
  );
  expect(quote).toBe('😀'.repeat(1000));
});
