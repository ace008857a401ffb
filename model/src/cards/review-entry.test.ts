import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardKeyPattern, keysOfCard, questionOf } from '#model/cards/card-key';
import {
  entryPattern,
  readEntries,
  writeEntry,
  type ReviewAction,
} from '#model/cards/review-entry';
import { defaultOptions, invalidOptions, type ReviewOptions } from '#model/cards/review-options';

const key = fc.stringMatching(new RegExp(`^${cardKeyPattern}$`));
const time = fc.nat({ max: 4_102_444_800_000 });
const step = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('m', 'h', 'd'))
  .map((parts) => parts.join(''));
const options: fc.Arbitrary<ReviewOptions> = fc.record({
  retention: fc.integer({ min: 70, max: 99 }).map((percent) => percent / 100),
  learningSteps: fc.array(step, { maxLength: 6 }),
  relearningSteps: fc.array(step, { maxLength: 6 }),
  longestInterval: fc.integer({ min: 1, max: 36_500 }),
  newPerDay: fc.nat(9999),
  reviewsPerDay: fc.nat(9999),
});
const action: fc.Arbitrary<ReviewAction> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('review' as const, 'imported' as const),
    key,
    grade: fc.constantFrom(1, 2, 3, 4),
    took: fc.nat(),
  }),
  fc.record({ kind: fc.constant('undo' as const), seq: fc.nat() }),
  fc.record({ kind: fc.constant('bury' as const), key, until: time }),
  fc.record({ kind: fc.constantFrom('suspend', 'resume', 'forget'), key }),
  fc.record({ kind: fc.constant('options' as const), options }),
  fc.record({
    kind: fc.constant('clock' as const),
    fromSeq: fc.nat(),
    offset: fc.integer({ min: -400 * 86_400_000, max: 400 * 86_400_000 }),
  }),
);
const entries = fc.array(fc.record({ seq: fc.integer({ min: 1 }), at: time, action }));

it('reads what it wrote, and writes what the rules accept', () => {
  const pattern = new RegExp(`^(?:${entryPattern}\n)*$`);
  fc.assert(
    fc.property(entries, (written) => {
      const text = written.map((each) => `${writeEntry(each)}\n`).join('');
      expect(text).toMatch(pattern);
      const device = 'phone001';
      expect(readEntries(device, text)).toEqual(written.map((each) => ({ device, ...each })));
    }),
  );
});

it('leaves a bad line out and keeps the others', () => {
  const good = { seq: 2, at: 5, action: { kind: 'suspend', key: 'a/b' } } as const;
  const text = `nonsense\n${writeEntry(good)}\n1 1 o 0.1;;;1;1;1\n1 1 r a/b 9 0\n\n1 1 s a`;
  expect(readEntries('phone001', text)).toEqual([{ device: 'phone001', ...good }]);
});

it.each<[keyof ReviewOptions, unknown[]]>([
  ['retention', [0.69, 1, NaN]],
  ['learningSteps', [['0m'], ['1s'], ['1'], ['10000d'], Array(7).fill('1m')]],
  ['relearningSteps', [['-1m']]],
  ['longestInterval', [0, 36_501, 1.5]],
  ['newPerDay', [-1, 10_000, 0.5]],
  ['reviewsPerDay', [-1, 10_000, NaN]],
])('names %s as out of range', (name, values) => {
  for (const value of values)
    expect(invalidOptions({ ...defaultOptions, [name]: value })).toEqual([name]);
  expect(invalidOptions(defaultOptions)).toEqual([]);
});

it('names the questions of a card, and takes the names apart', () => {
  const frontText = '{{c2::a}} {{c10::b}} {{c2::c}}';
  expect(keysOfCard('x', 'y', { kind: 'basic', frontText })).toEqual(['x/y']);
  expect(keysOfCard('x', 'y', { kind: 'reverse', frontText })).toEqual(['x/y', 'x/y:r']);
  expect(keysOfCard('x', 'y', { kind: 'cloze', frontText })).toEqual(['x/y:2', 'x/y:10']);
  expect(questionOf('x/y:10')).toEqual({ courseID: 'x', cardID: 'y', side: '10' });
  expect(questionOf('x/y')).toEqual({ courseID: 'x', cardID: 'y', side: '' });
});
