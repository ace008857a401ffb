import { answerText } from '#model/quiz/written-answer-key';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summaryOf } from '#model/text/summary';
import { label, longText, optionalLabel } from '#model/fields';
import { writeHighlight } from '#model/progress/lesson-notes';
import { cutText } from '#model/text/cut-text';
import { wellFormed } from '#model/text/well-formed';
import { firstName } from '#model/user';

const half = '\ud83d';
const family = '👩‍👩‍👧‍👦';

describe('cutting a text', () => {
  it.each([
    ['abcdef', 3, 'abc'],
    ['abc', 3, 'abc'],
    ['ab😀', 3, 'ab'],
    ['ab😀', 4, 'ab😀'],
    ['a👍🏽b', 4, 'a'],
    [`a${family}`, 11, 'a'],
    ['ne\u0301', 2, 'n'],
    ['🇪🇬🇯🇵', 6, '🇪🇬'],
    ['قِفْ', 3, 'قِ'],
    [`a${half}`, 5, 'a\ufffd'],
    [`a${'\u0301'.repeat(50)}`, 10, `a${'\u0301'.repeat(9)}`],
    ['😀', 1, ''],
    ['', 5, ''],
  ])('makes %j of at most %i units %j', (text, max, expected) => {
    expect(cutText(text, max)).toBe(expected);
  });
  it('leaves a beginning that is well formed and not too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(30), (text, max) => {
        const cut = cutText(text, max);
        expect(cut.isWellFormed()).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(text.toWellFormed().startsWith(cut)).toBe(true);
      }),
    );
  });
  it('is quick with a long text', () => {
    const begun = Date.now();
    cutText('a😀'.repeat(200_000), 1000);
    expect(Date.now() - begun).toBeLessThan(3000);
  });
});

describe('where a text is cut, no character is', () => {
  it('in the first name that others see', () => {
    expect(firstName(`${'a'.repeat(59)}😀`)).toBe('a'.repeat(59));
    expect(firstName(`${'a'.repeat(57)}👍🏽`)).toBe('a'.repeat(57));
  });
  it('in the summary of a course', () => {
    expect(summaryOf(`${'a'.repeat(178)}😀${'b'.repeat(20)}`)).toBe(`${'a'.repeat(178)}…`);
  });
  it('in a highlight', () => {
    const line = writeHighlight({
      ...{ start: 1, color: 'blue' },
      quote: `${'a'.repeat(999)}${family}`,
      remark: `${'b'.repeat(499)}👍🏽`,
    });
    expect(line).toBe(`1\tblue\t${'a'.repeat(999)}\t${'b'.repeat(499)}`);
  });
});

it.each([
  ['label', label(10)],
  ['optional label', optionalLabel(10)],
  ['answer', answerText(10)],
  ['long text', longText(10)],
])('no %s takes half a character', (_name, schema) => {
  expect(schema.safeParse('a😀').success).toBe(true);
  expect(schema.safeParse(`a${half}`).success).toBe(false);
  expect(schema.safeParse('\ude00a').success).toBe(false);
});

it('mends half characters in lists and objects, and hands other values on', () => {
  const at = new Date();
  const fields = { name: half, tags: ['a', half], clock: [{ zone: half }], at, none: null, xp: 1 };
  expect(wellFormed(fields)).toEqual({
    ...{
      name: '\ufffd',
      tags: ['a', '\ufffd'],
      clock: [{ zone: '\ufffd' }],
      at,
      none: null,
      xp: 1,
    },
  });
  expect(wellFormed(fields).at).toBe(at);
});
