import fc from 'fast-check';

const cell = fc.constantFrom(
  ...[
    '',
    'a',
    'two words',
    '**b**',
    '`x\\|y`',
    '\\|',
    '[l](/p)',
    '$x\\|y$',
    'a<br>b',
    '![i](/i.png)',
  ],
  ...['1 * 2', '<kbd>K</kbd>', 'جدول', '~~s~~', '\\*', '&amp;'],
);
const space = fc.constantFrom('', ' ', '  ');

/** Tables as people write them: with and without pipes at the ends, with spaces or none, with rows that are too short. */
export const tableSource: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.constantFrom('-', '---', ':-', ':---:', '----:'), { minLength: 2, maxLength: 4 }),
    fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 4 }),
    fc.record({ before: space, after: space, hasEnds: fc.boolean() }),
  )
  .map(([signs, rows, lengths, { before, after, hasEnds }]) => {
    const line = (cells: string[]) => {
      const text = cells.map((words) => before + words + after).join('|');
      // A line can do without pipes at its ends if it begins with a word, ends with one and is divided.
      const isDivided = /^ *\w[^|]*(?<!\\)\|.*[^\s|]/.test(text) && !/\|\s*$/.test(text);
      return hasEnds || !isDivided ? `|${text}|` : text.trim();
    };
    return [
      line(rows[0]!.slice(0, signs.length)),
      `|${signs.map((sign) => before + sign + after).join('|')}|`,
      ...rows.slice(1).map((row, at) => line(row.slice(0, Math.min(signs.length, lengths[at]!)))),
    ].join('\n');
  });
