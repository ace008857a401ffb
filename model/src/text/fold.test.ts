import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#model/text/fold';

const letters = fc.constantFrom(
  ...['a', 'Ä', 'é', 'e\u0301', 'ß', 'ﬁ', 'İ', 'Σ', 'ς', ' ', '\n', '\u00a0', '“', '٣', '۷', '😀'],
  ...['أ', 'إ', 'آ', 'ٱ', 'ى', 'ئ', 'ة', 'ـ', 'ك', 'َ', 'ّ', '\u200f', '½', '한', '\ud800'],
  ...['´', 'ẞ', 'Ø', 'ۀ', 'ے', 'दि', 'ก็', 'ガ', 'ﾞ', 'ﷺ', '\u202e'],
);
const texts = fc.oneof(
  fc.string({ unit: letters }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('foldText', () => {
  it.each([
    ['Crème  BRÛLÉE', 'creme brulee'],
    ['Straße', 'strasse'],
    ['ΟΔΟΣ οδος', 'οδοσ οδοσ'],
    ['İstanbul', 'istanbul'],
    ['الشَّمْسُ', 'الشمس'],
    ['أحمد إلى آخر', 'احمد الي اخر'],
    ['مـدرسـة', 'مدرسه'],
    ['٢٠٢٦ ۴', '2026 4'],
    ['Łódź, Ærø', 'lodz, aero'],
    ['“it’s”', '"it\'s"'],
    ['ی ک ۀ', 'ي ك ه'],
    ['שָׁלוֹם', 'שלום'],
    ['йод ёлка', 'иод елка'],
    ['१२ ๓', '12 3'],
    ['\u202b٥\u202c \u2067x\u2069', '5 x'],
  ])('%s → %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it.each([
    ['दिन', 'दीन', 'vowel signs of Devanagari'],
    ['কি', 'কী', 'vowel signs of Bengali'],
    ['ที่', 'ที', 'tone marks of Thai'],
    ['กิน', 'กน', 'vowels of Thai'],
    ['かき', 'がき', 'the voicing of kana'],
    ['ﾊﾞ', 'ハ', 'the voicing of half-width kana'],
    ['கா', 'க', 'vowel signs of Tamil'],
  ])('tells %s from %s: %s', (one, other) => expect(foldText(one)).not.toBe(foldText(other)));

  it.each([
    ['Straße', 'STRASSE', { matchesCase: false, matchesAccents: true }, true],
    ['Straße', 'Strasse', { matchesCase: true, matchesAccents: false }, true],
    ['Straße', 'Strasse', { matchesCase: true, matchesAccents: true }, false],
    ['کتاب', 'كتاب', { matchesCase: true, matchesAccents: true }, true],
    ['مدرسة', 'مدرسه', { matchesCase: true, matchesAccents: true }, false],
    ['Ødegård', 'Odegard', { matchesCase: true, matchesAccents: false }, true],
    ['Ødegård', 'odegard', { matchesCase: true, matchesAccents: false }, false],
  ])('%s and %s under %j: %s', (one, other, rule, areSame) =>
    expect(foldText(one, rule) === foldText(other, rule)).toBe(areSame),
  );

  it('is the same twice', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), fc.boolean(), (text, matchesCase, matchesAccents) => {
        const rule = { matchesCase, matchesAccents };
        expect(foldText(foldText(text, rule), rule)).toBe(foldText(text, rule));
      }),
    );
  });
  it('ignores Unicode composition', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      }),
    );
  });
});
