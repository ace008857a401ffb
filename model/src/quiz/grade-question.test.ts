import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionType } from '#model/content/quiz';
import { gradeQuestion, type GradedQuestion, type GradingKey } from '#model/quiz/grade-question';
import { isWithin, readBounds } from '#model/quiz/number-range';
import { readQuantity } from '#model/quiz/number-match';
import { shuffledPlaces } from '#model/quiz/shuffle';
import { comparable } from '#model/quiz/text-match';

const key = (changes: Partial<GradingKey>): GradingKey => ({
  correctAnswer: '',
  acceptedAnswers: [],
  tolerance: null,
  scheme: 'partial',
  credits: [],
  matchesCase: false,
  matchesAccents: false,
  ...changes,
});
const asked = (type: QuestionType, options: string[] = [], matches: string[] = []) => ({
  type,
  options,
  matches,
});

const colours = asked('multiple_choice', ['red', 'green', 'blue']);

describe('multiple choice', () => {
  const half = key({ correctAnswer: 'green', credits: [50, 0, 0] });
  it.each([
    ['1', 1],
    ['0', 0.5],
    ['2', 0],
    ['', 0],
    ['-1', 0],
    ['3', 0],
    ['0,1', 0],
    ['1,1', 1],
    ['green', 0],
  ])('%j earns %d', (answer, fraction) => {
    expect(gradeQuestion(colours, half, answer)).toBe(fraction);
  });
});

describe('multiple select', () => {
  const mammals = asked('multiple_select', ['dog', 'frog', 'toad', 'cat', 'cow']);
  const right = { acceptedAnswers: ['dog', 'cat', 'cow'] };
  // Brightspace documents six options, two of them right, worth four points, for its "Correct answers".
  it.each([
    ['0,3,4', 1],
    ['0', 3 / 5],
    ['1', 1 / 5],
    ['0,1,2,3,4', 3 / 5],
    ['', 0],
  ])('partial: %j earns %d', (answer, fraction) => {
    expect(gradeQuestion(mammals, key(right), answer)).toBeCloseTo(fraction, 12);
  });
  // The worked example of Canvas: two right options chosen and a wrong one are worth half.
  it('earns a half under partial credit with penalty for two right and one wrong', () => {
    const two = key({ acceptedAnswers: ['dog', 'cat'], scheme: 'partial_penalty' });
    expect(gradeQuestion(mammals, two, '0,3,1')).toBe(0.5);
    expect(gradeQuestion(mammals, two, '0,1,2')).toBe(0);
    expect(gradeQuestion(mammals, two, '0')).toBe(0.5);
  });
  it('earns all or nothing', () => {
    const all = key({ ...right, scheme: 'all_or_nothing' });
    expect(gradeQuestion(mammals, all, '4,0,3')).toBe(1);
    expect(gradeQuestion(mammals, all, '0,3')).toBe(0);
  });
});

describe('ordering', () => {
  // Moodle's example: six letters, E and F the wrong way round or C and F exchanged.
  const letters = asked('ordering', ['A', 'B', 'C', 'D', 'E', 'F']);
  const order = { acceptedAnswers: ['A', 'B', 'C', 'D', 'E', 'F'] };
  it.each([
    ['partial', '0,1,5,3,4,2', 4 / 6],
    ['partial', '0,1,2,3,5,4', 4 / 6],
    ['all_or_nothing', '0,1,2,3,5,4', 0],
    ['all_or_nothing', '0,1,2,3,4,5', 1],
    ['longest_subset', '0,1,2,3,5,4', 5 / 6],
    ['longest_subset', '5,4,3,2,1,0', 0],
    ['longest_subset', '1,2,3,4,5,0', 5 / 6],
  ] as const)('%s: %s earns %d', (scheme, answer, fraction) => {
    expect(gradeQuestion(letters, key({ ...order, scheme }), answer)).toBeCloseTo(fraction, 12);
  });
});

describe('matching and blanks', () => {
  const capitals = asked('matching', ['Egypt', 'Chad'], ['Accra', 'Cairo', 'N’Djamena']);
  const pairs = key({ acceptedAnswers: ['Cairo', 'N’Djamena'] });
  it.each([
    ['1,2', 1],
    ['1,', 0.5],
    [',2', 0.5],
    ['2,1', 0],
    ['', 0],
  ])('matching %j earns %d', (answer, fraction) => {
    expect(gradeQuestion(capitals, pairs, answer)).toBe(fraction);
  });
  it('accepts each gap’s alternatives', () => {
    const gaps = key({ acceptedAnswers: ['oxygen|O2', 'sugar'] });
    expect(gradeQuestion(asked('blanks'), gaps, ' o2 \nSUGAR')).toBe(1);
    expect(gradeQuestion(asked('blanks'), gaps, 'sugar\noxygen')).toBe(0);
  });
});

describe('short answers', () => {
  it.each([
    ['Café', 'cafe\u0301', {}, true],
    ['Café', 'CAFE', {}, true],
    ['Café', 'cafe', { matchesAccents: true }, false],
    ['Café', 'café', { matchesCase: true }, false],
    ['ﬁn', 'fin', {}, true],
    ['two words', ' two \u00a0 words ', {}, true],
    ['مدرسة', 'مَدْرَسَة', {}, true],
    ['it’s', "it's", {}, true],
    ['', '', {}, false],
    ['दिन', 'दीन', {}, false],
    ['Straße', 'strasse', {}, true],
    ['كتاب', 'کتاب', {}, true],
    ['كتاب', 'کتاب', { matchesAccents: true }, true],
    ['القاهرة', 'القاهره', {}, true],
    ['القاهرة', 'القاهره', { matchesAccents: true }, false],
    ['かぎ', 'かき', {}, false],
    ['شلום', '\u202bشلום\u202c', {}, true],
    ['´', '´', {}, true],
  ])('%j takes %j under %j: %s', (correctAnswer, answer, rule, isRight) => {
    const fraction = gradeQuestion(asked('short_answer'), key({ correctAnswer, ...rule }), answer);
    expect(fraction).toBe(isRight ? 1 : 0);
  });
  it('normalises a text idempotently', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), fc.boolean(), (text, one, two) => {
        const rule = { matchesCase: one, matchesAccents: two };
        const once = comparable(text, rule);
        expect(comparable(once, rule)).toBe(once);
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['3.14', 3.14, ''],
    ['3,14', 3.14, ''],
    ['1.234,5', 1234.5, ''],
    ['1,234.5', 1234.5, ''],
    ['1 234,5 km', 1234.5, 'km'],
    ["1'234", 1234, ''],
    ['1,234,567', 1234567, ''],
    ['-2e3 m/s', -2000, 'm/s'],
    ['1.5×10^3', 1500, ''],
    ['−4', -4, ''],
    ['.5', 0.5, ''],
    ['٣٫١٤', 3.14, ''],
    ['\u200f٣٫١٤\u200f', 3.14, ''],
    ['\u202a-5\u202c km', -5, 'km'],
    ['\u2066\u200e42\u2069', 42, ''],
    ['١٬٢٣٤٫٥', 1234.5, ''],
    ['٥٪', 5, '%'],
    ['१२.५', 12.5, ''],
    ['1’000', 1000, ''],
    ["1'000'000,5", 1000000.5, ''],
    ['10²', 100, ''],
    ['10⁻³ m', 0.001, 'm'],
    ['10^3', 1000, ''],
    ['-10^3', -1000, ''],
    ['2^10', 1024, ''],
    ['2·10^3', 2000, ''],
    ['2×10³ kg', 2000, 'kg'],
    ['1,5 x 10^-2', 0.015, ''],
    ['1.5E3', 1500, ''],
    ['½', 0.5, ''],
    ['1½', 1.5, ''],
    ['-1 ½ l', -1.5, 'l'],
    ['1/2', 0.5, ''],
    ['1 1/2', 1.5, ''],
    ['-3/4 m', -0.75, 'm'],
    ['٣/٤', 0.75, ''],
    ['5 m²', 5, 'm2'],
    ['5 km/h', 5, 'km/h'],
  ])('%j is %d %j', (text, value, unit) => {
    expect(readQuantity(text)).toEqual({ value, unit });
  });
  it.each([
    ...['', 'many', '1.2.3,4,5', '1,23,4', '--1', '1e999', '1/0', '1/2/2027', '1 3/2', '2 10^3'],
    ...['10^999', '1/2^3', "1'00", '1..2'],
  ])('reads no number from %j', (text) => {
    expect(readQuantity(text)).toBeNull();
  });
  it('accepts what is within the tolerance or the range, including its edges', () => {
    expect(isWithin(3.2, '3.1', 0.1)).toBe(true);
    expect(isWithin(3.2001, '3.1', 0.1)).toBe(false);
    expect(isWithin(3.15, '3.1..3.2', 0)).toBe(true);
    expect(isWithin(3, 'three', 1)).toBe(false);
    expect(isWithin(0.1 + 0.2, '0.3', 0)).toBe(true);
    expect(isWithin(1 / 3, '1/3', 0)).toBe(true);
  });
  it('tells whole numbers apart, however large, and takes no neighbour', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (right) => {
        fc.pre(Math.abs(right) < Number.MAX_SAFE_INTEGER);
        expect(isWithin(right, String(right), 0)).toBe(true);
        expect(isWithin(right + 1, String(right), 0)).toBe(false);
        expect(isWithin(right - 1, String(right), 0)).toBe(false);
      }),
    );
  });
  it('reads a number as it was written, in any digits, between marks of direction', () => {
    const marks = fc.constantFrom('', '\u200e', '\u200f', '\u202b', '\u2067', '\u061c');
    const zero = fc.constantFrom(0x30, 0x660, 0x6f0, 0x966, 0xe50);
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
    fc.assert(
      fc.property(number, zero, marks, marks, (value, first, before, after) => {
        const text = String(value).replace(/[0-9]/g, (digit) =>
          String.fromCodePoint(first + Number(digit)),
        );
        expect(readQuantity(before + text + after)?.value).toBe(value + 0);
      }),
    );
  });
  it.each([
    ['3', [3, 3]],
    ['3.1..3.2', [3.1, 3.2]],
    ['-2..-1', [-2, -1]],
    ['1/4..1/2', [0.25, 0.5]],
    ['1..2..3', null],
    ['1...3', null],
    ['..', null],
    ['1..', null],
    ['5 m', null],
  ])('the key %j is %j', (right, bounds) => {
    expect(readBounds(right)).toEqual(bounds);
  });
  it('requires the unit that the key names, and none where it names none', () => {
    const metres = key({ correctAnswer: '5', acceptedAnswers: ['m', 'metres'] });
    const numeric = asked('numeric');
    expect(gradeQuestion(numeric, metres, '5 m')).toBe(1);
    expect(gradeQuestion(numeric, metres, '5')).toBe(0);
    expect(gradeQuestion(numeric, metres, '5 M')).toBe(0);
    const square = key({ correctAnswer: '5', acceptedAnswers: ['m²', '%'] });
    for (const answer of ['5 m²', '5 m^2', '5m2', '٥٪', '\u200f٥\u200f٪', '5 ％']) {
      expect(gradeQuestion(numeric, square, answer), answer).toBe(1);
    }
    expect(gradeQuestion(numeric, square, '5²')).toBe(0);
    expect(gradeQuestion(numeric, key({ correctAnswer: '5' }), '5')).toBe(1);
    expect(gradeQuestion(numeric, key({ correctAnswer: '5' }), '5 m')).toBe(0);
  });
});

describe('whatever is answered', () => {
  const word = fc.string({ unit: 'binary', maxLength: 12 });
  const types: QuestionType[] = [
    ...(['multiple_choice', 'multiple_select', 'true_false', 'short_answer'] as const),
    ...(['numeric', 'matching', 'ordering', 'blanks'] as const),
  ];
  const anything: fc.Arbitrary<[GradedQuestion, GradingKey, string]> = fc.tuple(
    fc.record({
      type: fc.constantFrom(...types),
      options: fc.array(word, { maxLength: 10 }),
      matches: fc.array(word, { maxLength: 10 }),
    }),
    fc.record({
      correctAnswer: word,
      acceptedAnswers: fc.array(word, { maxLength: 10 }),
      tolerance: fc.option(fc.double({ min: 0, max: 1e9 })),
      scheme: fc.constantFrom('all_or_nothing', 'partial', 'partial_penalty', 'longest_subset'),
      credits: fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 10 }),
      matchesCase: fc.boolean(),
      matchesAccents: fc.boolean(),
    }),
    fc.oneof(
      word,
      fc.array(fc.integer({ min: -3, max: 14 }), { maxLength: 20 }).map(String),
      fc.constantFrom('\ud800', 'x'.repeat(1_000_000), '9'.repeat(400), ',,,,', '\n\n', '1e308'),
    ),
  );
  it('keeps the fraction between 0 and 1', () => {
    fc.assert(
      fc.property(anything, ([question, graded, answer]) => {
        const fraction = gradeQuestion(question, graded, answer);
        expect(fraction).toBeGreaterThanOrEqual(0);
        expect(fraction).toBeLessThanOrEqual(1);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the order of an attempt', () => {
  it('has every place once, and is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.string(), (count, seed) => {
        const places = shuffledPlaces(count, seed);
        expect([...places].sort((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, i) => i),
        );
        expect(shuffledPlaces(count, seed)).toEqual(places);
      }),
    );
  });
  it('puts every option first about as often', () => {
    const firsts = [0, 0, 0, 0];
    for (let n = 0; n < 4000; n++) firsts[shuffledPlaces(4, `amina_quiz_${n}`)[0]!]!++;
    for (const count of firsts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
