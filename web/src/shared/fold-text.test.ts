import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '@trellis/model/text/fold';
import { findAll } from '#web/shared/fold-text';

const letters = fc.constantFrom(
  ...['a', 'Ä', 'é', 'e\u0301', 'ß', 'ﬁ', 'İ', 'Σ', 'ς', ' ', '\n', '\u00a0', '“', '٣', '۷', '😀'],
  ...['أ', 'إ', 'آ', 'ٱ', 'ى', 'ئ', 'ة', 'ـ', 'ك', 'َ', 'ّ', '\u200f', '½', '한', '\ud800'],
);
const texts = fc.oneof(
  fc.string({ unit: letters }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('findAll', () => {
  it.each([
    ['a café, a CAFE\u0301!', 'cafe', ['café', 'CAFE\u0301']],
    ['في الشَّمْسِ.', 'الشمس', ['الشَّمْسِ']],
    ['two\n  words', 'two words', ['two\n  words']],
    ['Maße', 's', ['ß']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['anything', '  ', []],
  ])('finds in “%s” “%s”', (text, query, found) =>
    expect(findAll(text, query).map(({ start, end }) => text.slice(start, end))).toEqual(found),
  );

  it('finds non-overlapping matches in order, never cutting a character', () => {
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        let last = 0;
        for (const { start, end } of findAll(text, query)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(foldText(text.slice(start, end))).toContain(foldText(query).trim());
          expect(
            /^[\udc00-\udfff]/.test(text.slice(start)) &&
              /[\ud800-\udbff]$/.test(text.slice(0, start)),
          ).toBe(false);
          last = end;
        }
      }),
    );
  });
  it('finds any piece of a text in it', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, piece, after) => {
        fc.pre(foldText(piece).trim() !== '');
        expect(findAll(`${before} ${piece} ${after}`, piece)).not.toEqual([]);
      }),
    );
  });
});
