import type { ResolvedPos } from 'prosemirror-model';
import { Selection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { cellAround, CellSelection, nextCell } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { nodes } from '#web/features/lesson-editor/logic/rich-text/schema';

/** Returns the cell with the caret, or with the selected text. */
export const cellOf = ({ selection }: EditorState): ResolvedPos | null =>
  selection instanceof TextSelection ? cellAround(selection.$head) : null;

/** Moves the caret to the cell above or below, or out of the table. */
export const arrow =
  (direction: 1 | -1): Command =>
  (state, dispatch, view) => {
    const $cell = state.selection.empty ? cellOf(state) : null;
    if (!$cell || !view?.endOfTextblock(direction > 0 ? 'down' : 'up')) return false;
    const $next = nextCell($cell, 'vert', direction);
    if (!dispatch) return true;
    if (!$next) return leave($cell, direction)(state, dispatch);
    const place = placeIn(view, $next, direction);
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, place)).scrollIntoView());
    return true;
  };

/** Returns the place in the first or last line of a cell that is nearest to the caret; the cell's start if it is not seen. */
function placeIn(view: EditorView, $cell: ResolvedPos, direction: 1 | -1): number {
  const start = $cell.pos + 1;
  const end = start + $cell.nodeAfter!.content.size;
  const dom = view.nodeDOM($cell.pos);
  if (!(dom instanceof HTMLElement)) return start;
  const { left } = view.coordsAtPos(view.state.selection.head);
  const line = view.coordsAtPos(direction > 0 ? start : end);
  const found = view.posAtCoords({ left, top: (line.top + line.bottom) / 2 });
  return found && found.pos >= start && found.pos <= end ? found.pos : start;
}

/** Puts the caret into the block beside the table of a cell, and adds a paragraph if there is none. */
const leave =
  ($cell: ResolvedPos, direction: 1 | -1): Command =>
  ({ tr }, dispatch) => {
    const beside = direction > 0 ? $cell.after(-1) : $cell.before(-1);
    const found = Selection.findFrom(tr.doc.resolve(beside), direction);
    if (!found) tr.insert(beside, nodes.paragraph!.create());
    tr.setSelection(found ?? TextSelection.create(tr.doc, beside + 1));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

const sides = { vert: ['up', 'down'], horiz: ['left', 'right'] } as const;

/** Returns whether the first column of a table is on the right. */
export function isRightToLeft(view: EditorView, tablePos: number): boolean {
  const dom = view.nodeDOM(tablePos);
  return dom instanceof HTMLElement && dom.querySelector('table')?.dir === 'rtl';
}

/** Selects cells from the one with the caret, if that is at its edge. Left and right are what people see. */
export const selectCells =
  (axis: 'vert' | 'horiz', direction: 1 | -1): Command =>
  (state, dispatch, view) => {
    const known = state.selection instanceof CellSelection ? state.selection : undefined;
    const $cell = known?.$headCell ?? cellOf(state);
    if (!view || !$cell) return false;
    if (!known && !view.endOfTextblock(sides[axis][direction > 0 ? 1 : 0])) return false;
    const isRtl = isRightToLeft(view, $cell.before(-1));
    const step = axis === 'horiz' && isRtl ? -direction : direction;
    const $head = nextCell($cell, axis, step);
    const selection = new CellSelection(known?.$anchorCell ?? $cell, $head ?? $cell);
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
