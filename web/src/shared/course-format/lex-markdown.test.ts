import { expect, it } from 'vitest';
import { readMarkdown } from '#web/shared/course-format/lex-markdown';

const tableOf = (rows: number) => `|a|b|\n|-|-|\n${'|1|2|\n'.repeat(rows)}`;

it('reads a table, but none with more cells than a page draws', () => {
  const types = (rows: number) => readMarkdown(tableOf(rows)).map(({ type }) => type);
  expect(types(5)).toContain('table');
  expect(types(10_000)).not.toContain('table');
});
