// @vitest-environment jsdom
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { history, undo } from 'prosemirror-history';
import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { CellSelection, tableEditing } from 'prosemirror-tables';
import { expect, it } from 'vitest';
import { canonical } from '#web/features/lesson-editor/logic/rich-text/canonical';
import { DocumentText } from '#web/features/lesson-editor/logic/rich-text/document-text';
import { readNodes } from '#web/features/lesson-editor/logic/rich-text/read-document';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import { normalizeTables } from '#web/features/lesson-editor/logic/rich-text/tables/normalize-tables';
import {
  tableActions,
  type TableAction,
} from '#web/features/lesson-editor/logic/rich-text/tables/table-actions';
import { tableSource } from '#web/testing/table-source';

const plugins = [normalizeTables(), tableEditing(), history({ newGroupDelay: 0 })];

/** Opens a text with the caret in the cell of its first table that has the words. */
function open(text: string, words = '') {
  const source = new DocumentText();
  const doc = source.open(text);
  let caret = 0;
  doc.descendants((node, place) => {
    if (caret === 0 && node.isTextblock && node.textContent.includes(words)) caret = place + 1;
  });
  const selection = TextSelection.create(doc, caret);
  return { source, state: EditorState.create({ doc, plugins, selection }) };
}

function run(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

const padded = '|Name |   Age|\n|:----|-----:|\n|Ann |  7|\n| Bo |\n';

it.each<[string, TableAction, string, string]>([
  ['a row above', 'rowAbove', 'Bo', padded.replace('| Bo', '|       |        |\n| Bo')],
  ['a row below', 'rowBelow', 'Ann', padded.replace('| Bo', '|       |        |\n| Bo')],
  [
    'a head',
    'rowAbove',
    'Name',
    '|       |        |\n|:----|-----:|\n| Name  |    Age |\n|Ann |  7|\n| Bo |\n',
  ],
  [
    'a column before',
    'columnBefore',
    'Name',
    '|     | Name | Age |\n| --- | :-- | --: |\n|     | Ann |   7 |\n|     | Bo  |     |\n',
  ],
  [
    'a column after',
    'columnAfter',
    'Ann',
    '| Name |     | Age |\n| :-- | --- | --: |\n| Ann |     |   7 |\n| Bo  |     |     |\n',
  ],
])('inserts %s', (_, action, words, after) => {
  const { source, state } = open(padded, words);
  expect(source.toMarkdown(run(state, tableActions[action]).doc)).toBe(after);
});

it.each<[string, TableAction, string, string]>([
  ['deletes a row', 'deleteRow', 'Ann', padded.replace('|Ann |  7|\n', '')],
  [
    'makes the next row the head',
    'deleteRow',
    'Name',
    '| Ann   |      7 |\n|:----|-----:|\n| Bo |\n',
  ],
  ['deletes a column', 'deleteColumn', '7', '| Name |\n| :-- |\n| Ann |\n| Bo  |\n'],
  ['aligns a column', 'alignCenter', 'Bo', padded.replace('|:----|-----:|', '| :---: | -----: |')],
  [
    'takes an alignment away',
    'alignRight',
    '7',
    padded.replace('|:----|-----:|', '| :---- | ------ |'),
  ],
  ['deletes the table', 'deleteTable', '7', ''],
])('%s', (_, action, words, after) => {
  const { source, state } = open(padded, words);
  expect(source.toMarkdown(run(state, tableActions[action]).doc)).toBe(after);
});

it.each<[string, TableAction, string, string]>([
  [
    'a row up to be the head',
    'moveRowUp',
    'Ann',
    '| Ann   |      7 |\n|:----|-----:|\n| Name  |    Age |\n| Bo |\n',
  ],
  ['a row down', 'moveRowDown', 'Ann', '|Name |   Age|\n|:----|-----:|\n| Bo |\n|Ann |  7|\n'],
  ['a row up', 'moveRowUp', 'Bo', '|Name |   Age|\n|:----|-----:|\n| Bo |\n|Ann |  7|\n'],
  [
    'a column after',
    'moveColumnAfter',
    'Ann',
    '|   Age | Name   |\n| ----: | :----- |\n|     7 | Ann    |\n|       | Bo     |\n',
  ],
])('moves %s, and the caret with it', (_, action, words, after) => {
  const { source, state } = open(padded, words);
  const moved = run(state, tableActions[action]);
  expect(source.toMarkdown(moved.doc)).toBe(after);
  expect(moved.selection.$from.parent.textContent).toBe(words);
  expect(source.toMarkdown(run(moved, undo).doc)).toBe(padded);
});

it('moves all selected rows and columns', () => {
  const { source, state } = open(
    '| a | b | c |\n|---|---|---|\n| d | e | f |\n| g | h | i |\n',
    'd',
  );
  const cells: number[] = [];
  state.doc.descendants((node, pos) => void (node.type === nodes.table_cell && cells.push(pos)));
  const { tr } = state;
  tr.setSelection(CellSelection.create(state.doc, cells[1]!, cells[5]!));
  const moved = run(run(state.apply(tr), tableActions.moveRowUp), tableActions.moveColumnBefore);
  expect(source.toMarkdown(moved.doc)).toBe(
    '| e   | f   | d   |\n|---|---|---|\n| h   | i   | g   |\n| b   | c   | a   |\n',
  );
  const { selection } = moved;
  const selected = selection.ranges.map(({ $from }) => $from.parent.textContent);
  expect(selected.toSorted()).toEqual([...'efhi']);
});

it('moves nothing beyond the edges of a table', () => {
  const { state } = open('| a |\n| - |\n', 'a');
  for (const action of ['moveRowUp', 'moveRowDown', 'moveColumnBefore', 'moveColumnAfter'] as const)
    expect(tableActions[action](state)).toBe(false);
});

it('leaves the last row and column to the deletion of the table', () => {
  const { state } = open('| a |\n| - |\n', 'a');
  expect(tableActions.deleteRow(state)).toBe(false);
  expect(tableActions.deleteColumn(state)).toBe(false);
});

it.each([
  ['pipes', String.raw`a | b \ c \| d`, String.raw`| a \| b \ c \\\| dx |`],
  ['what would be formatted', '*x* - # `y`', String.raw`| \*x\* - # \`y\`x |`],
])('escapes %s', (_, words, line) => {
  const { source, state } = open('| x |\n| --- |\n', 'x');
  const written = source.toMarkdown(state.tr.insertText(words, state.selection.from).doc);
  expect(written).toBe(`${line}\n| --- |\n`);
  expect(readNodes(written)[0]!.textContent).toBe(`${words}x`);
});

it.each([
  ['a pipe in code', '`a\\|b`', 'a|b'],
  ['an escaped pipe', 'a\\|b', 'a|b'],
  ['a line break', 'a<br>b', 'ab'],
])('reads %s', (_, cell, text) => {
  const [table] = readNodes(`| ${cell} |\n| --- |\n`);
  expect([table!.type.name, table!.textContent]).toEqual(['table', text]);
});

it.each([
  ['words beyond the last column', '| a |\n| - |\n| b | c |\n'],
  ['an element that is not closed', '| <b>a |\n| - |\n'],
])('keeps the source of a table with %s', (_, text) => {
  expect(readNodes(text).map(({ type }) => type.name)).toEqual(['opaque']);
});

it('names the norm of a formula in a way that a cell can hold', () => {
  const { source, state } = open('|  |\n| --- |\n');
  const formula = nodes.inline_source!.create({ source: String.raw`$\|v\| = |w|$` });
  const written = source.toMarkdown(state.tr.insert(state.selection.from, formula).doc);
  expect(written).toBe('| $\\Vert v\\Vert  = \\|w\\|$ |\n| --- |\n');
});

it('keeps two rows with the same words as each was written', () => {
  const text = '| a | b |\n|---|---|\n|x|y|\n|  x|y  |\n| z | z |\n';
  const { source, state } = open(text, 'z');
  const written = source.toMarkdown(state.tr.insertText('w', state.selection.from).doc);
  expect(written).toBe(text.replace('| z | z |', '| wz  | z   |'));
});

it('keeps the line ends of a text', () => {
  const { source, state } = open('a\r\n\r\n|b|c|\r\n|-|-|\r\n|d|e|\r\n', 'd');
  const written = source.toMarkdown(state.tr.insertText('x', state.selection.from).doc);
  expect(written).toBe('a\r\n\r\n|b|c|\r\n|-|-|\r\n| xd | e |\r\n');
});

/** The cells of a document's tables, with the rows that they are in. */
function cellsOf(doc: Node): { row: number; place: number }[] {
  const cells: { row: number; place: number }[] = [];
  doc.descendants((_, place, parent) => {
    if (parent?.type === nodes.table_row)
      cells.push({ row: doc.resolve(place).index(-1), place: place + 1 });
  });
  return cells;
}

const around = (table: string) => `*  one\n\n${table}\n\nA __two__\n`;

it('changes only the line of the row that is edited', () => {
  fc.assert(
    fc.property(tableSource, fc.nat(), fc.string(), (table, which, words) => {
      const text = around(table);
      const { source, state } = open(text);
      const cells = cellsOf(state.doc);
      expect(cells.length, table).toBeGreaterThan(0);
      const { row, place } = cells[which % cells.length]!;
      const written = source.toMarkdown(state.tr.insertText(`${words}x`, place).doc).split('\n');
      const line = row === 0 ? 2 : row + 3;
      expect(written.toSpliced(line, 1)).toEqual(text.split('\n').toSpliced(line, 1));
    }),
    { numRuns: 50 },
  );
});

it('changes only the table of an edit, is read again as the same and undone to the byte', () => {
  const edits = fc.array(
    fc.record({
      cell: fc.nat(),
      action: fc.constantFrom(...(Object.keys(tableActions) as TableAction[]), 'type' as const),
      words: fc.constantFrom('a|b', '\\', '`|`', '- ', 'x', '*', '$'),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(tableSource, edits, (table, changes) => {
      const text = around(table);
      const opened = open(text);
      const { source } = opened;
      let { state } = opened;
      for (const { cell, action, words } of changes) {
        const cells = cellsOf(state.doc);
        const place = cells[cell % cells.length]?.place;
        // The table was deleted.
        if (place === undefined) break;
        state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
        state =
          action === 'type'
            ? state.apply(state.tr.insertText(words))
            : run(state, tableActions[action]);
        const written = source.toMarkdown(state.doc);
        expect(written.startsWith('*  one\n\n')).toBe(true);
        expect(written.endsWith('A __two__\n')).toBe(true);
        expect(canonical(readNodes(written)), written).toBe(canonical(state.doc.children));
      }
      let before: EditorState | undefined;
      while (before !== state) {
        before = state;
        state = run(state, undo);
      }
      expect(source.toMarkdown(state.doc)).toBe(text);
    }),
    // Each run reads the text a dozen times.
    { numRuns: 40 },
  );
});
