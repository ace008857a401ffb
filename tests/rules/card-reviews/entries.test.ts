import { entryPattern } from '@trellis/model/cards/review-entry';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { entriesOf } from '#tests/factories/a-review-log';
import { beginning } from '#tests/rules/card-reviews/reviews';
import { mapLimited } from '#tests/rules/map-limited';
import { reopenSchool } from '#tests/rules/put';
import { wouldPass } from '#tests/rules/rest';

const isEntries = (text: string) => new RegExp(`^(?:${entryPattern}\n)+$`).test(text);
const isAllowed = (text: string) => wouldPass('enrolled', beginning(text));

const lines = [
  ...['1 1 r a/b 1 0', 'zzzzzzzzzzz 0 r a_-/B9:r 4 zz', '1 1 r a/b:1 2 0', '1 1 r a/b:99 3 0'],
  ...[
    '1 1 i a/b 1 0',
    'zz 1 i a/b:2 4 zz',
    '1 1 u 1',
    '1 1 b a/b 1',
    '1 1 s a/b',
    '1 1 w a/b',
    '1 1 x a/b',
    '1 1 k 1 -1',
    '1 1 k 1 1',
  ],
  ...['1 1 o 0.9;1m,10m;10m;36500;20;200', '1 1 o 0.85;;;1;0;0'],
  `1 1 r ${'a'.repeat(128)}/${'b'.repeat(128)} 1 0`,
];
const nearMisses = [
  ...['', ' ', '1 1 r a/b 0 0', '1 1 r a/b 5 0', '1 1 r a/b 1', '1 1 r a 1 0', '1 1 r a/b/c 1 0'],
  ...['1 1 r a/b:0 1 0', '1 1 r a/b:100 1 0', '1 1 r a/b:R 1 0', '1 1 r a.b/c 1 0', '1 1 u'],
  ...[
    '1 1 u -1',
    '1 1 q a/b',
    '1 1 i a/b',
    '1 1 i a/b 5 0',
    '1 1 ri a/b 1 0',
    '1 1 i a/b 1',
    '1 1 S a/b',
    '1 1  s a/b',
    ' 1 1 s a/b',
    '1 1 s a/b ',
    '1 1 s a/b\r',
  ],
  ...['A 1 s a/b', '1 -1 s a/b', '٣ 1 s a/b', '1 1 s ä/b', '1 1 s a/b\u0000', '1 1 k 1 --1'],
  ...[
    '1 1 o 1;1m;1m;1;1;1',
    '1 1 o 0.999;1m;1m;1;1;1',
    '1 1 o 0.9;01m;;1;1;1',
    '1 1 o 0.9;1s;;1;1;1',
  ],
  ...['1 1 o 0.9;1m,;;1;1;1', '1 1 o 0.9;1m,1m,1m,1m,1m,1m,1m;;1;1;1', '1 1 o 0.9;;;100000;1;1'],
  ...['1 1 o 0x9;;;1;1;1', '111111111111 1 s a/b', `1 1 s ${'a'.repeat(129)}/b`],
];

describe('the entries of a review log', () => {
  beforeAll(reopenSchool);

  it.each(lines)('are %j', async (line) => {
    expect(isEntries(`${line}\n`), 'model').toBe(true);
    expect(await isAllowed(`${line}\n`), 'rules').toBe(true);
  });
  it.each(nearMisses)('are not %j', async (line) => {
    expect(isEntries(`${line}\n`), 'model').toBe(false);
    expect(await isAllowed(`${line}\n`), 'rules').toBe(false);
    expect(await isAllowed(`1 1 s a/b\n${line}\n`), 'after another').toBe(false);
  });
  it.each(['', '1 1 s a/b', '\n1 1 s a/b\n', '1 1 s a/b\n\n', '1 1 s a/b\n1 1 s a/b'])(
    'are whole lines, unlike %j',
    async (text) => expect(await isAllowed(text)).toBe(false),
  );

  it('are the same to the rules and to the model, whatever is typed', async () => {
    const valid = fc.constantFrom(...lines);
    const mangled = fc
      .tuple(valid, fc.nat(60), fc.nat(2), fc.constantFrom(...' 0az-:/.;,m\n\tZ٣é'.split('')))
      .map(([line, at, cut, put]) => line.slice(0, at) + put + line.slice(at + cut));
    const texts = fc.sample(fc.array(fc.oneof(valid, mangled), { minLength: 1, maxLength: 3 }), {
      numRuns: 400,
      seed: 14,
    });
    const verdicts = { accepted: 0, rejected: 0 };
    await mapLimited(texts, async (each) => {
      const text = `${each.join('\n')}\n`;
      const isValid = isEntries(text);
      verdicts[isValid ? 'accepted' : 'rejected']++;
      expect(await isAllowed(text), JSON.stringify(text)).toBe(isValid);
    });
    expect(Math.min(verdicts.accepted, verdicts.rejected)).toBeGreaterThan(50);
  });

  it('cost no more than linear time, however they begin', async () => {
    const hostile = `${entriesOf({ kind: 'undo', seq: 1 }).repeat(3000).slice(0, 59_000)}x`;
    expect(await isAllowed(hostile)).toBe(false);
  });
});
