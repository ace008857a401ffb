/** How a spreadsheet recognises a formula, also in its wide form and after spaces. */
const formula = String.raw`(?:\s*[=+\-@＝＋－＠]|[\t\r\n])`;
const needsGuard = new RegExp(`^'*${formula}`);
const isGuarded = new RegExp(`^'+${formula}`);

/** Returns a cell that no spreadsheet runs as a formula: an apostrophe marks it as text. */
const withoutFormula = (text: string): string => (needsGuard.test(text) ? `'${text}` : text);

/** Returns the text of a cell that {@link csvOf} wrote: without the apostrophe that marks it as text. */
export const cellText = (cell: string): string => (isGuarded.test(cell) ? cell.slice(1) : cell);

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/**
 * Returns rows as CSV (RFC 4180) with a byte order mark, by which spreadsheets recognise UTF-8. Texts that could be formulas
 * are marked as text; numbers stay numbers.
 */
export const csvOf = (rows: (string | number)[][]): string =>
  `\ufeff${rows
    .map((row) =>
      row
        .map((cell) => (typeof cell === 'number' ? String(cell) : quoted(withoutFormula(cell))))
        .join(','),
    )
    .map((line) => `${line}\r\n`)
    .join('')}`;
