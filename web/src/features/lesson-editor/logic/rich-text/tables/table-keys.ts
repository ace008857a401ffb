import { chainCommands } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { Node } from 'prosemirror-model';
import { TextSelection, type Command } from 'prosemirror-state';
import { CellSelection, goToNextCell, isInTable, selectedRect } from 'prosemirror-tables';
import { around } from '#web/features/lesson-editor/logic/rich-text/commands';
import { isMac } from '#web/features/lesson-editor/logic/rich-text/key-bindings';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import { buildTable } from '#web/features/lesson-editor/logic/rich-text/tables/build-table';
import {
  arrow,
  cellOf,
  isRightToLeft,
  selectCells,
} from '#web/features/lesson-editor/logic/rich-text/tables/table-arrows';
import {
  deleteTable,
  intoCell,
  tableActions,
  tablePlace,
} from '#web/features/lesson-editor/logic/rich-text/tables/table-actions';

const isTable = ({ type }: Node) => type === nodes.table;

/** Selects the next cell; adds a row after the last one. */
const tab: Command = (state, dispatch) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!isInTable(state)) return false;
  const { tableStart, bottom } = selectedRect(state);
  return tableActions.rowBelow(
    state,
    dispatch && ((tr) => dispatch(intoCell(tr, tableStart, bottom, 0))),
  );
};

/** Adds a paragraph after the table. */
const exit: Command = (state, dispatch) => {
  const table = around(state, isTable);
  if (!table) return false;
  const end = table.pos + table.node.nodeSize;
  const { tr } = state;
  tr.insert(end, nodes.paragraph!.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
};

/** Goes to the cell below; after the last row it adds one or, if that is empty, ends the table, as in a list. */
const enter: Command = (state, dispatch) => {
  const $cell = cellOf(state);
  if (!$cell) return false;
  const { map, table, tableStart, bottom, left } = selectedRect(state);
  if (bottom < map.height) {
    dispatch?.(intoCell(state.tr, tableStart, bottom, left));
    return true;
  }
  const row = table.lastChild!;
  const isEmpty = map.height > 1 && row.children.every(({ content }) => content.size === 0);
  if (!isEmpty) return tableActions.rowBelow(state, dispatch);
  if (map.height === 2) return exit(state, dispatch);
  const end = tableStart + table.content.size;
  const { tr } = state;
  tr.delete(end - row.nodeSize, end).insert(tr.mapping.map(end) + 1, nodes.paragraph!.create());
  const after = tr.mapping.map(end, -1) + 2;
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after)).scrollIntoView());
  return true;
};

/** Makes a table of a line such as `| a | b |`. */
const startTable: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  if (!empty || parent.type !== nodes.paragraph || $from.parentOffset < parent.content.size)
    return false;
  const text = parent.textBetween(0, parent.content.size, '', '\ufffc');
  if (!/^\|(?:[^|]+\|){2,}$/.test(text)) return false;
  const bars = [...text.matchAll(/\|/g)].map(({ index }) => index);
  const cells = bars.slice(1).map((end, at) => {
    const [, before, words] = /^(\s*)([^]*?)\s*$/.exec(text.slice(bars[at]! + 1, end))!;
    const start = bars[at]! + 1 + before!.length;
    return parent.content.cut(start, start + words!.length);
  });
  const start = $from.before();
  const { tr } = state;
  tr.replaceWith(start, $from.after(), buildTable([cells, []]));
  dispatch?.(intoCell(tr, start + 1, 1, 0));
  return true;
};

/** Deletes a table of which all cells are selected, and one that is empty. */
const deleteWhole: Command = (state, dispatch) => {
  const { selection } = state;
  if (selection instanceof CellSelection)
    return selection.isRowSelection() && selection.isColSelection() && deleteTable(state, dispatch);
  const table = around(state, isTable);
  const isEmpty = table !== undefined && cellOf(state) !== null && isBlank(table.node);
  return isEmpty && deleteTable(state, dispatch);
};

const isBlank = (table: Node): boolean =>
  table.children.every((row) => row.children.every(({ content }) => content.size === 0));

/** Keeps what is before or after a cell from being joined with it. */
const stay =
  (edge: 'start' | 'end'): Command =>
  (state) => {
    if (!cellOf(state) || !state.selection.empty) return false;
    const { parent, parentOffset } = state.selection.$from;
    return parentOffset === (edge === 'start' ? 0 : parent.content.size);
  };

const backspace = chainCommands(deleteWhole, stay('start'));
const forward = stay('end');

/** Moves the selected columns to where people see it. */
const moveSideways =
  (direction: 1 | -1): Command =>
  (state, dispatch, view) => {
    const place = tablePlace(state);
    if (!place || !view) return false;
    const isAfter = direction > 0 !== isRightToLeft(view, place.pos);
    return tableActions[isAfter ? 'moveColumnAfter' : 'moveColumnBefore'](state, dispatch, view);
  };

/** Does nothing at the edge, where the keys would select text. */
const within = (command: Command): Command => chainCommands(command, isInTable);

/** On a Mac, Option and Shift select words. */
const moving = isMac ? 'Ctrl-Shift' : 'Alt-Shift';

/** Returns the keys of tables. They come before the others, and do nothing elsewhere. */
export const tableKeys = () =>
  keymap({
    Tab: tab,
    'Shift-Tab': goToNextCell(-1),
    Enter: chainCommands(enter, startTable),
    'Mod-Enter': exit,
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    'Alt-Backspace': backspace,
    Delete: forward,
    'Mod-Delete': forward,
    'Alt-Delete': forward,
    [`${moving}-ArrowUp`]: within(tableActions.moveRowUp),
    [`${moving}-ArrowDown`]: within(tableActions.moveRowDown),
    [`${moving}-ArrowLeft`]: within(moveSideways(-1)),
    [`${moving}-ArrowRight`]: within(moveSideways(1)),
    ArrowUp: arrow(-1),
    ArrowDown: arrow(1),
    'Shift-ArrowUp': selectCells('vert', -1),
    'Shift-ArrowDown': selectCells('vert', 1),
    'Shift-ArrowLeft': selectCells('horiz', -1),
    'Shift-ArrowRight': selectCells('horiz', 1),
  });
