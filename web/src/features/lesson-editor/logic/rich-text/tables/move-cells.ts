import type { Node, ResolvedPos } from 'prosemirror-model';
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import { CellSelection, isInTable, selectedRect } from 'prosemirror-tables';

/** The children of a node from `start` to before `end`, which change places with the one before or after them. */
type Move = { start: number; end: number; direction: 1 | -1 };

const isPossible = ({ start, end, direction }: Move, count: number): boolean =>
  direction < 0 ? start > 0 : end < count;

/** Moves children of a node whose content begins at `pos`; returns by how much their positions change. */
function moveChildren(tr: Transaction, parent: Node, pos: number, move: Move): number {
  const { start, end, direction } = move;
  const before = parent.children.slice(0, direction < 0 ? start - 1 : start);
  const from = before.reduce((place, { nodeSize }) => place + nodeSize, pos);
  const moved = parent.children.slice(start, end);
  const passed = parent.child(direction < 0 ? start - 1 : end);
  const all = direction < 0 ? [...moved, passed] : [passed, ...moved];
  tr.replaceWith(from, from + all.reduce((size, { nodeSize }) => size + nodeSize, 0), all);
  return direction * passed.nodeSize;
}

/** Selects the same as before; `shifts` are those of the rows of the table whose content begins at `tableStart`. */
function keepSelection(
  tr: Transaction,
  { doc, selection }: EditorState,
  tableStart: number,
  shifts: number[],
): Transaction {
  const { depth } = doc.resolve(tableStart);
  const shifted = ($pos: ResolvedPos) => $pos.pos + shifts[$pos.index(depth)]!;
  const { $anchor, $head } = selection;
  return tr
    .setSelection(
      selection instanceof CellSelection
        ? CellSelection.create(tr.doc, shifted(selection.$anchorCell), shifted(selection.$headCell))
        : TextSelection.create(tr.doc, shifted($anchor), shifted($head)),
    )
    .scrollIntoView();
}

/** Moves the selected rows over the one above or below; which row is first is the head. Returns false at the edge. */
export const moveRows =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart, map, top, bottom } = selectedRect(state);
    const move: Move = { start: top, end: bottom, direction };
    if (!isPossible(move, map.height)) return false;
    if (!dispatch) return true;
    const { tr } = state;
    const shift = moveChildren(tr, table, tableStart, move);
    const shifts = table.children.map(() => shift);
    dispatch(keepSelection(tr, state, tableStart, shifts));
    return true;
  };

/** Moves the selected columns over the one before or after. Returns false at the edge. */
export const moveColumns =
  (direction: 1 | -1): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart, map, left, right } = selectedRect(state);
    const move: Move = { start: left, end: right, direction };
    if (!isPossible(move, map.width)) return false;
    if (!dispatch) return true;
    const { tr } = state;
    let pos = tableStart;
    const shifts = table.children.map((row) => {
      const shift = moveChildren(tr, row, pos + 1, move);
      pos += row.nodeSize;
      return shift;
    });
    dispatch(keepSelection(tr, state, tableStart, shifts));
    return true;
  };
