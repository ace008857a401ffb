/** A row of a pasted table, and the line on which it begins, from 1. */
export type TableRow = { line: number; cells: string[] };

/** Separators by the names that Anki gives them. */
export const separators: Record<string, string> = {
  ...{ tab: '\t', comma: ',', semicolon: ';', pipe: '|', colon: ':', space: ' ' },
};

/**
 * Returns the rows of a table as spreadsheets put it on the clipboard (tabs, quotes around cells of several lines), as CSV
 * with commas or semicolons, or as Anki exports notes (with lines such as `#separator:tab`). Empty rows are left out.
 */
export function parseTable(source: string): TableRow[] {
  const text = source.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '');
  const header = /^(?:#[a-z][a-z ]*:[^\n]*\n?)+/i.exec(text)?.[0] ?? '';
  const named = /^#separator:\s*([^\n]+?)\s*$/im.exec(header)?.[1]?.toLowerCase() ?? '';
  const separator = separators[named] ?? (named.length === 1 ? named : guessSeparator(text));
  return readRows(text, header.length, separator).filter(isFilled);
}

/** Returns whether a row has more than empty cells. */
export const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => cell.trim() !== '');

/** Returns whether a text is a table of several rows and columns, as spreadsheets copy it. */
export const isTable = (text: string): boolean =>
  text.includes('\t') && text.includes('\n') && parseTable(text).length > 1;

/** Tabs win, since cells seldom have one; else the separator that the most lines have. */
export function guessSeparator(text: string): string {
  if (text.includes('\t')) return '\t';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const linesWith = (separator: string) => lines.filter((line) => line.includes(separator)).length;
  return linesWith(';') > linesWith(',') ? ';' : ',';
}

/** Returns the rows of a text from a position on; line breaks are `\n`. */
export function readRows(text: string, start: number, separator: string): TableRow[] {
  const rows: TableRow[] = [];
  let line = text.slice(0, start).split('\n').length;
  let row: TableRow = { line, cells: [] };
  for (let at = start; at <= text.length;) {
    const { value, end } = readCell(text, at, separator);
    row.cells.push(value);
    line += text.slice(at, end).split('\n').length - 1;
    if (text[end] !== separator || end >= text.length) {
      rows.push(row);
      row = { line: ++line, cells: [] };
    }
    at = end + 1;
  }
  return rows;
}

/** Returns the cell that begins at a position, and where its separator or line break is. */
function readCell(text: string, start: number, separator: string): { value: string; end: number } {
  const quoted = text[start] === '"' ? endOfQuotes(text, start, separator) : -1;
  if (quoted !== -1) {
    return { value: text.slice(start + 1, quoted - 1).replaceAll('""', '"'), end: quoted };
  }
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end++;
  return { value: text.slice(start, end), end };
}

/** Returns the position after a cell's closing quote; -1 if the quotes are not around the whole cell, but part of its text. */
function endOfQuotes(text: string, start: number, separator: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else {
      const next = text[at + 1];
      return next === undefined || next === separator || next === '\n' ? at + 1 : -1;
    }
  }
  return -1;
}
