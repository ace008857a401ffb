import { expect, it } from 'vitest';
import { readAddresses } from '#model/companies/address-list';

it('reads addresses of a typed list and of CSV, whatever their case', () => {
  const list =
    '\ufeffEmail;Name\r\nAnn@Acme.example;Ann\r\n\r\n"Bob, Jr.",bob@acme.example\rcy@acme.example';
  expect(readAddresses(list)).toEqual([
    { line: 2, text: 'ann@acme.example', problem: null },
    { line: 4, text: 'bob@acme.example', problem: null },
    { line: 5, text: 'cy@acme.example', problem: null },
  ]);
});

it.each([
  ['ann', 'not_an_address'],
  ['ann@acme', 'not_an_address'],
  ['a nn@acme.example', 'not_an_address'],
  ['ann@acme.example\u202e', 'not_an_address'],
  [`${'a'.repeat(65)}@acme.example`, 'not_an_address'],
  ['=HYPERLINK("https://evil.example?a@b.example")', 'formula'],
  ['+ann@acme.example', 'formula'],
  ['@SUM(A1)', 'formula'],
  ['ann@acme.example', null],
])('finds in the line %j: %s', (line, problem) => {
  expect(readAddresses(line).map((one) => one.problem)).toEqual([problem]);
});

it('names a duplicate, also in other letters, and keeps the first', () => {
  expect(readAddresses('ann@acme.example\nANN@acme.example').map(({ problem }) => problem)).toEqual(
    [null, 'duplicate'],
  );
});

it('finds nothing in an empty list', () => {
  expect(readAddresses('\n \n"",""')).toEqual([]);
});
