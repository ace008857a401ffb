import { describe, expect, it } from 'vitest';
import { isTable, parseTable } from '#web/shared/flashcards/parse-table';

const cellsOf = (text: string) => parseTable(text).map(({ cells }) => cells);

describe('parseTable', () => {
  it('reads cells of several lines and with quotes, as spreadsheets copy them', () => {
    const copied = 'front\t"two\nlines, ""quoted"""\r\nb\tc\r\n';
    expect(cellsOf(copied)).toEqual([
      ['front', 'two\nlines, "quoted"'],
      ['b', 'c'],
    ]);
  });

  it('keeps quotes that are part of a cell, and ones that are never closed', () => {
    expect(cellsOf('"Hello" he said\tx\n"open\ty\n5" disk\tz')).toEqual([
      ['"Hello" he said', 'x'],
      ['"open', 'y'],
      ['5" disk', 'z'],
    ]);
  });

  it('reads CSV with commas or semicolons', () => {
    expect(cellsOf('a,"b, c"\nd,e')).toEqual([
      ['a', 'b, c'],
      ['d', 'e'],
    ]);
    expect(cellsOf('a, then b;c\nd;e')).toEqual([
      ['a, then b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('reads what Anki exports, with the separator that its header names', () => {
    expect(cellsOf('#separator:semicolon\n#html:true\na;b\tc\n')).toEqual([['a', 'b\tc']]);
    expect(cellsOf('#separator:Tab\n#tags column:3\na\tb\tx y')).toEqual([['a', 'b', 'x y']]);
  });

  it('names the line on which a row begins, and leaves out empty ones', () => {
    expect(parseTable('\ufeffa\t"b\nb"\n\n \t\nc\td').map(({ line }) => line)).toEqual([1, 5]);
    expect(parseTable('#separator:tab\na\tb').map(({ line }) => line)).toEqual([2]);
    expect(parseTable('')).toEqual([]);
  });

  it('takes several rows with columns for a table, and a text of several lines for none', () => {
    expect(isTable('a\tb\nc\td')).toBe(true);
    expect(isTable('a\tb')).toBe(false);
    expect(isTable('a\nb')).toBe(false);
  });
});
