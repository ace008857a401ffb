import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeHighlight } from '@trellis/model/progress/lesson-notes';
import { anchored } from '#web/features/notes/logic/anchored';

const line = (start: number, quote: string) =>
  writeHighlight({ start, color: 'green', quote, remark: '' });
const passage = ({ place }: { place: { start: number; end: number } | null }, text: string) =>
  place && text.slice(place.start, place.end);

describe('anchored', () => {
  const text = 'Leaves make sugar. Roots drink. Leaves make\nsugar, again.';

  it('finds the occurrence nearest to the stored position', () => {
    const [near] = anchored([line(30, 'Leaves make sugar')], text);
    expect(near!.place).toEqual({ start: 32, end: 49 });
    const [far] = anchored([line(3, 'Leaves make sugar')], text);
    expect(far!.place).toEqual({ start: 0, end: 17 });
  });
  it('keeps highlights whose passage was removed, after all others', () => {
    const all = anchored([line(0, 'Stems carry water'), line(19, 'Roots drink')], text);
    expect(all.map((one) => [one.quote, passage(one, text)])).toEqual([
      ['Roots drink', 'Roots drink'],
      ['Stems carry water', null],
    ]);
  });
  it('finds a passage wherever it has moved', () => {
    const words = fc.string({ unit: fc.constantFrom('x', 'y', ' ', '\n', 'ا', 'é') });
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.integer({ min: 0, max: 500 }),
        (before, quote, after, start) => {
          fc.pre(quote.trim() !== '');
          const edited = `${before}|${quote}|${after}`;
          const [found] = anchored([line(start, `|${quote}|`)], edited);
          expect(found!.place).toEqual({
            start: before.length,
            end: before.length + quote.length + 2,
          });
        },
      ),
    );
  });
});
