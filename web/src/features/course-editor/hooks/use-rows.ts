import { useLayoutEffect, useState, type RefObject } from 'react';
import { t } from '#web/shared/i18n/locale';

export type RowPart = 'text' | 'up' | 'down' | 'remove';

/**
 * Returns the actions of a list of texts that is edited by keyboard. The focus follows a row that moves, and goes to a
 * neighbour of one that is removed; `said` is for screen readers.
 */
export function useRows(
  list: RefObject<HTMLElement | null>,
  items: string[],
  change: (items: string[]) => void,
) {
  const [target, setTarget] = useState<{ selector: string }>();
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    if (target === undefined) return;
    const found = list.current?.querySelector<HTMLElement>(target.selector);
    // At the first and last place a button to move further is disabled.
    const usable = found?.matches(':disabled') ? found.parentElement : found;
    (usable === found ? found : usable?.querySelector<HTMLElement>('button:enabled'))?.focus();
  }, [list, target]);
  const focus = (row: number, part: RowPart) =>
    setTarget({ selector: `[data-row="${row}"] [data-part="${part}"]` });

  return {
    said,
    write: (row: number, text: string) => change(items.map((item, i) => (i === row ? text : item))),
    add: (row: number, text = '') => {
      change(items.toSpliced(row, 0, text));
      focus(row, text === '' ? 'text' : 'remove');
    },
    remove: (row: number, part: RowPart) => {
      change(items.toSpliced(row, 1));
      setSaid(t('studio.rows.removed'));
      if (items.length === 1) setTarget({ selector: '[data-add]' });
      else focus(part === 'text' ? Math.max(row - 1, 0) : Math.min(row, items.length - 2), part);
    },
    move: (row: number, to: number, part: RowPart) => {
      const item = items[row];
      if (item === undefined || to < 0 || to >= items.length) return;
      change(items.toSpliced(row, 1).toSpliced(to, 0, item));
      setSaid(t('studio.rows.moved', { place: to + 1, of: items.length }));
      focus(to, part);
    },
  };
}
export type Rows = ReturnType<typeof useRows>;
