// @vitest-environment jsdom
import { DOMParser, Fragment, Slice } from 'prosemirror-model';
import { expect, it } from 'vitest';
import { cleanPastedHtml } from '#web/features/lesson-editor/logic/rich-text/clean-pasted-html';
import { DocumentText } from '#web/features/lesson-editor/logic/rich-text/document-text';
import { readNodes } from '#web/features/lesson-editor/logic/rich-text/read-document';
import { nodes, schema } from '#web/features/lesson-editor/logic/rich-text/schema';
import {
  fittingCell,
  readTabs,
  tableRule,
  writeTabs,
} from '#web/features/lesson-editor/logic/rich-text/tables/paste-table';

const parser = new DOMParser(schema, [tableRule, ...DOMParser.fromSchema(schema).rules]);

/** Returns the Markdown of pasted HTML. */
function pasted(html: string): string {
  const template = document.createElement('div');
  template.innerHTML = cleanPastedHtml(html);
  return new DocumentText().toMarkdown(parser.parse(template));
}

it.each([
  [
    'cells that span others',
    '<table><tr><th colspan=2>a</th><th>b</th></tr><tr><td rowspan=2>c</td><td>d</td><td>e</td></tr><tr><td>f</td><td>g</td></tr></table>',
    '| a   |     | b   |\n| --- | --- | --- |\n| c   | d   | e   |\n|     | f   | g   |\n',
  ],
  [
    'paragraphs, lists and code in a cell',
    '<table><tr><td><p>a</p><p><b>b</b></p></td><td><ul><li>c</li><li>d</li></ul></td></tr><tr><td><pre>e\nf</pre></td><td></td></tr></table>',
    '| a<br>**b** | c<br>d |\n| --- | --- |\n| `e`<br>`f` |     |\n',
  ],
  [
    'numbers at the right',
    '<table><tr><td>a</td><td>b</td></tr><tr><td>x</td><td align=right>1</td></tr><tr><td>y</td><td style="text-align: right">2</td></tr></table>',
    '| a   |   b |\n| --- | --: |\n| x   |   1 |\n| y   |   2 |\n',
  ],
  [
    'a head, a body and a caption',
    '<table><caption>c</caption><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody><thead><tr><th>h</th></tr></thead></table>',
    'c\n\n| h   |\n| --- |\n| 1   |\n| 2   |\n',
  ],
  ['one cell', '<table><tr><td>a <b>b</b></td></tr></table>', 'a **b**\n'],
  [
    'a table in a cell',
    '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
    '| a   | b<br>c |\n| --- | --- |\n',
  ],
])('makes a table of HTML with %s', (_, html, markdown) => {
  expect(pasted(html)).toBe(markdown);
});

it('makes a table of what a spreadsheet copies', () => {
  const table = readTabs('a\tb\r\n1\t\r\n\t2\r\n')!;
  expect(new DocumentText().toMarkdown(nodes.doc!.create(null, table))).toBe(
    '| a   | b   |\n| --- | --- |\n| 1   |     |\n|     | 2   |\n',
  );
});

it.each([
  ['one line', 'a\tb'],
  ['indented code', '\tif (a)\n\tb();'],
  ['lines with different numbers of tabs', 'a\tb\nc'],
])('makes no table of %s', (_, text) => expect(readTabs(text)).toBeUndefined());

it('copies cells as spreadsheets read them', () => {
  const [table] = readNodes('| a | **b** |\n| - | - |\n| $x$ |  |\n');
  expect(writeTabs(new Slice(Fragment.from(table!), 0, 0))).toBe('a\tb\n$x$\t');
  expect(writeTabs(new Slice(Fragment.from(readNodes('a\n')), 0, 0))).toBeUndefined();
});

it('makes lines of blocks for a cell and leaves words as they are', () => {
  const slice = (markdown: string) => new Slice(Fragment.fromArray(readNodes(markdown)), 0, 0);
  const lines = fittingCell(slice('# a\n\n- *b*\n- c\n'))!.content.content;
  expect(lines.map(({ type, text }) => text ?? type.name)).toEqual([
    ...['a', 'hard_break', 'b', 'hard_break', 'c'],
  ]);
  expect(fittingCell(slice('a *b*\n'))).toBeUndefined();
  expect(fittingCell(slice('| a |\n| - |\n'))).toBeUndefined();
});
