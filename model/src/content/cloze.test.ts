import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clozeNumbers, clozeSide, clozeWhole, isCloze } from '#model/content/cloze';

describe('cloze texts', () => {
  it('need a deletion with a number from 1 to 20', () => {
    expect(isCloze('Spores lie in {{c1::sori}}.')).toBe(true);
    expect(isCloze('{{c20::a}}\nand {{c3::b::hint}}')).toBe(true);
    expect(isCloze('Spores lie in sori.')).toBe(false);
    expect(isCloze('{{c21::sori}}')).toBe(false);
    expect(isCloze('{{c1::sori}} {{c0::spores}}')).toBe(false);
    expect(isCloze('{{c1:: }}')).toBe(false);
  });

  it('ask for each number once, in order', () => {
    expect(clozeNumbers('{{c3::a}} {{c1::b}} {{c3::c}}')).toEqual([1, 3]);
    expect(clozeNumbers('no deletion, {{c1::not closed')).toEqual([]);
  });

  it('hide the deletions of one number and show the others', () => {
    const text = '{{c1::Ferns}} have {{c2::spores::not seeds}}.';
    expect(clozeSide(text, 1, 'question')).toBe('<mark>[…]</mark> have spores.');
    expect(clozeSide(text, 2, 'question')).toBe('Ferns have <mark>[not seeds]</mark>.');
    expect(clozeSide(text, 2, 'answer')).toBe('Ferns have <mark>spores</mark>.');
    expect(clozeWhole(text)).toBe('Ferns have spores.');
  });

  it('keep formulas whole, around a deletion and inside one', () => {
    const inside = 'It is {{c1::$\\sqrt{x^{2}}$}}.';
    expect(clozeSide(inside, 1, 'answer')).toBe('It is <mark>$\\sqrt{x^{2}}$</mark>.');
    expect(clozeSide('{{c1::\\frac{a}{b}}}', 1, 'answer')).toBe('<mark>\\frac{a}{b}</mark>');
    const around = '$a = {{c1::b^{2}}}$ and {{c1::c}}';
    expect(clozeSide(around, 1, 'question')).toBe('$a = \\boxed{\\ldots}$ and <mark>[…]</mark>');
    expect(clozeSide(around, 1, 'answer')).toBe('$a = \\boxed{b^{2}}$ and <mark>c</mark>');
  });

  it('have a deletion for every text that counts as one, however its braces fall', () => {
    const token = fc.constantFrom(
      '{{c1::',
      '{{c20::',
      '::',
      '{',
      '}',
      '}}',
      ' ',
      '\n',
      'a',
      '$',
      '\\',
    );
    const text = fc.array(token, { maxLength: 14 }).map((tokens) => tokens.join(''));
    fc.assert(fc.property(text, (source) => !isCloze(source) || clozeNumbers(source).length > 0));
    expect(clozeWhole('{{c1::{ }}!')).toBe('{ !');
  });
});
