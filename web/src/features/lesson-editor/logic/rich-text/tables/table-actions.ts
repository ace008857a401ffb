import {
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import { Fragment } from 'prosemirror-model';
import {
  addColumn,
  addRow,
  deleteColumn,
  deleteRow,
  isInTable,
  selectedRect,
  TableMap,
  type TableRect,
} from 'prosemirror-tables';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';
import {
  moveColumns,
  moveRows,
} from '#web/features/lesson-editor/logic/rich-text/tables/move-cells';
import type { Align } from '#web/features/lesson-editor/logic/rich-text/tables/table-nodes';

/** The selected cells, the size of their table and the alignment that all of them have. */
export type TablePlace = {
  pos: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  rows: number;
  columns: number;
  isAllRows: boolean;
  isAllColumns: boolean;
  align: Align;
};

/** Returns where in a table the selection is. */
export function tablePlace(state: EditorState): TablePlace | undefined {
  if (!isInTable(state)) return undefined;
  const { map, table, tableStart, top, bottom, left, right } = selectedRect(state);
  const aligns = table.firstChild!.children.slice(left, right).map(({ attrs }) => attrs.align);
  return {
    pos: tableStart - 1,
    top,
    bottom,
    left,
    right,
    rows: map.height,
    columns: map.width,
    isAllRows: bottom - top === map.height,
    isAllColumns: right - left === map.width,
    align: aligns.every((align) => align === aligns[0]) ? (aligns[0] as Align) : null,
  };
}

/** Puts the caret into a cell; into the last one if there are not that many. */
export function intoCell(
  tr: Transaction,
  tableStart: number,
  row: number,
  column: number,
): Transaction {
  const table = tr.doc.nodeAt(tableStart - 1)!;
  const map = TableMap.get(table);
  const pos = map.map[Math.min(row, map.height - 1) * map.width + Math.min(column, map.width - 1)]!;
  return tr.setSelection(TextSelection.create(tr.doc, tableStart + pos + 1)).scrollIntoView();
}

/** Makes a command of what is done to the selected cells. */
const inTable =
  (change: (tr: Transaction, rect: TableRect) => Transaction): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    dispatch?.(change(state.tr, selectedRect(state)));
    return true;
  };

const insertRow = (side: 'top' | 'bottom') =>
  inTable((tr, rect) =>
    intoCell(addRow(tr, rect, rect[side]), rect.tableStart, rect[side], rect.left),
  );

const insertColumn = (side: 'left' | 'right') =>
  inTable((tr, rect) =>
    intoCell(addColumn(tr, rect, rect[side]), rect.tableStart, rect.top, rect[side]),
  );

/** Deletes rows or columns and leaves the caret where they were. Returns false for all of them. */
const deleteCells =
  (command: Command, whole: 'isAllRows' | 'isAllColumns'): Command =>
  (state, dispatch) => {
    const place = tablePlace(state);
    if (!place || place[whole]) return false;
    return command(
      state,
      dispatch && ((tr) => dispatch(intoCell(tr, place.pos + 1, place.top, place.left))),
    );
  };

/** Deletes the table around the selection. */
export const deleteTable: Command = (state, dispatch) => {
  const place = tablePlace(state);
  if (!place) return false;
  if (!dispatch) return true;
  const { tr, doc } = state;
  const end = place.pos + doc.nodeAt(place.pos)!.nodeSize;
  const isAlone = doc.resolve(place.pos).parent.childCount === 1;
  tr.replaceWith(place.pos, end, isAlone ? nodes.paragraph!.create() : Fragment.empty);
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(place.pos))).scrollIntoView());
  return true;
};

/** Aligns the selected columns; takes the alignment away if they have it. */
const alignColumns = (align: Align) =>
  inTable((tr, { map, table, tableStart, left, right }) => {
    const isSet = table
      .firstChild!.children.slice(left, right)
      .every(({ attrs }) => attrs.align === align);
    for (const pos of map.cellsInRect({ left, right, top: 0, bottom: map.height }))
      tr.setNodeAttribute(tableStart + pos, 'align', isSet ? null : align);
    return tr;
  });

/** What can be done to the table with the caret. */
export const tableActions = {
  rowAbove: insertRow('top'),
  rowBelow: insertRow('bottom'),
  deleteRow: deleteCells(deleteRow, 'isAllRows'),
  columnBefore: insertColumn('left'),
  columnAfter: insertColumn('right'),
  deleteColumn: deleteCells(deleteColumn, 'isAllColumns'),
  alignLeft: alignColumns('left'),
  alignCenter: alignColumns('center'),
  alignRight: alignColumns('right'),
  deleteTable,
  moveRowUp: moveRows(-1),
  moveRowDown: moveRows(1),
  moveColumnBefore: moveColumns(-1),
  moveColumnAfter: moveColumns(1),
} satisfies Record<string, Command>;

export type TableAction = keyof typeof tableActions;
