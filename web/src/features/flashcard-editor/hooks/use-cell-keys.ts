import { useRef, type FocusEvent, type KeyboardEvent } from 'react';

const cellOf = (target: EventTarget) =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]') : null;
const rowOf = (cell: HTMLElement) => cell.closest<HTMLElement>('[data-card]')?.dataset['card'];

/** Moves the focus to a cell of a row; returns whether there is one. */
export function focusCell(table: HTMLElement | null, cardID: string, cell = 'frontText'): boolean {
  const row = table?.querySelector(`[data-card="${CSS.escape(cardID)}"]`);
  const found = row?.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
  found?.focus();
  found?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  return found !== undefined && found !== null;
}

/**
 * Returns the handlers of a table whose cells are written like a spreadsheet's: Enter goes to the next row, to the column
 * where this row was begun; Tab goes through a row; Alt with an arrow goes up and down. Shift with Enter breaks a line.
 */
export function useCellKeys(props: {
  ids: string[];
  /** Whether rows are shown as cards, as on a phone, whose keyboard breaks lines by Enter alone. */
  isNarrow: boolean;
  /** Called by Enter in the last row. */
  onEnd: () => void;
  onLeaveRow: (cardID: string) => void;
  onEnterRow: (cardID: string) => void;
}) {
  const { ids, isNarrow, onEnd, onLeaveRow, onEnterRow } = props;
  const begun = useRef<{ row: string | undefined; cell: string }>({
    row: undefined,
    cell: 'frontText',
  });
  const isTabbing = useRef(false);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    isTabbing.current = event.key === 'Tab';
    if (cell === null || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const at = ids.indexOf(rowOf(cell) ?? '');
    // Alt with an arrow opens a list of choices.
    const isList = cell instanceof HTMLSelectElement;
    const by = isList ? 0 : event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const isEnter = event.key === 'Enter' && !event.shiftKey && !event.altKey && !isNarrow;
    if (at === -1 || (!isEnter && (by === 0 || !event.altKey))) return;
    event.preventDefault();
    const next = ids[at + (isEnter ? 1 : by)];
    const column = isEnter ? begun.current.cell : (cell.dataset['cell'] ?? '');
    if (next !== undefined) focusCell(event.currentTarget, next, column);
    else if (isEnter) onEnd();
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    const row = rowOf(event.target);
    if (row !== undefined) onEnterRow(row);
    if (cell === null) return;
    if (!isTabbing.current || row !== begun.current.row)
      begun.current = { row, cell: cell.dataset['cell'] ?? '' };
    isTabbing.current = false;
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const row = rowOf(event.target);
    const to = event.relatedTarget instanceof HTMLElement ? rowOf(event.relatedTarget) : undefined;
    if (row !== undefined && row !== to) onLeaveRow(row);
  };
  return { onKeyDown, onFocus, onBlur };
}
