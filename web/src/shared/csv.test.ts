import { expect, it } from 'vitest';
import fc from 'fast-check';
import { cellText, csvOf } from '#web/shared/csv';

/** Returns the cells of a CSV as a spreadsheet would read them (RFC 4180). */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, inQuotes, plain, end] of csv.replace(/^\ufeff/, '').matchAll(cells)) {
    rows.at(-1)!.push(inQuotes?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

it('starts with a byte order mark and ends each line with CR LF', () => {
  expect(
    csvOf([
      ['Name', 'Progress'],
      ['Lea', 50],
    ]),
  ).toBe('\ufeffName,Progress\r\nLea,50\r\n');
});

it.each([
  ['a comma', 'Lange, Lea'],
  ['quotes', 'Lea "the fern" Lange'],
  ['line breaks', 'Lea\r\nLange\nfern'],
  ['a quote alone', '"'],
  ['nothing', ''],
  ['Arabic', 'ليلى، حسن'],
  ['an apostrophe', "D'Arcy"],
])('keeps %s', (_, text) => {
  expect(parsed(csvOf([[text, 'next']]))).toEqual([[text, 'next']]);
});

it.each([
  '=1+1',
  '=HYPERLINK("https://evil.example","Click")',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0@a',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '-',
])('marks %j as text', (text) => {
  expect(parsed(csvOf([[text]]))).toEqual([[`'${text}`]]);
});

it.each(['a=b', 'Lea-Marie', 'lea@home', '1+1'])('leaves %j alone', (text) => {
  expect(parsed(csvOf([[text]]))).toEqual([[text]]);
});

it('leaves negative numbers alone', () => {
  expect(csvOf([[-5]])).toBe('\ufeff-5\r\n');
});

it('gives back every text that it marked, also one that began with apostrophes', () => {
  const start = fc.constantFrom('', "'", "''", '=', "'=", "''-", ' +', '\t');
  fc.assert(
    fc.property(start, fc.string(), (first, rest) => {
      const text = first + rest;
      expect(cellText(parsed(csvOf([[text]]))[0]![0]!)).toBe(text);
    }),
  );
});
