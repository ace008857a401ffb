import { foldAddress, isAddress } from '#model/companies/address';

/** How many lines a list of addresses may have. */
export const mostAddresses = 200;

/** A line of a list of people to invite; the first is 1. */
export type AddressLine = {
  line: number;
  /** The address, or what stands in its place. */
  text: string;
  problem: 'not_an_address' | 'duplicate' | 'formula' | null;
};

const formula = /^[=+\-@＝＋－＠\t\r]/;

/**
 * Returns the lines of a list of addresses, as it is typed or as a spreadsheet saves it (CSV): the first cell of a line that has
 * an @ counts, empty lines and a heading do not. Cells that a spreadsheet would run as a formula are no addresses.
 */
export function readAddresses(list: string): AddressLine[] {
  const seen = new Set<string>();
  return list
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((row, index) => {
      const cells = row.split(/[,;\t]/).map(unquoted);
      const text =
        cells.find((cell) => cell.includes('@')) ?? cells.find((cell) => cell !== '') ?? '';
      const isHeading = index === 0 && /^(e-?mail|address|البريد.*)/i.test(text);
      if (text === '' || (isHeading && !text.includes('@'))) return [];
      const folded = foldAddress(text);
      const problem = problemOf(text, seen.has(folded));
      if (problem === null) seen.add(folded);
      return [{ line: index + 1, text: problem === null ? folded : text.slice(0, 254), problem }];
    });
}

function problemOf(text: string, isKnown: boolean): AddressLine['problem'] {
  if (formula.test(text)) return 'formula';
  if (!isAddress(text)) return 'not_an_address';
  return isKnown ? 'duplicate' : null;
}

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replaceAll('""', '"')
    .trim();
