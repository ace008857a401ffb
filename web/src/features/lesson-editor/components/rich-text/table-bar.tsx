import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { useLayoutEffect, useRef } from 'react';
import { Toolbar } from '#web/features/lesson-editor/components/rich-text/toolbar';
import {
  tableActions,
  tablePlace,
  type TableAction,
  type TablePlace,
} from '#web/features/lesson-editor/logic/rich-text/tables/table-actions';
import { t } from '#web/shared/i18n/locale';
import '#web/features/lesson-editor/components/rich-text/table-bar.css';

const groups = [
  ['rowAbove', 'rowBelow', 'deleteRow', 'moveRowUp', 'moveRowDown'],
  ['columnBefore', 'columnAfter', 'deleteColumn', 'moveColumnBefore', 'moveColumnAfter'],
  ['alignLeft', 'alignCenter', 'alignRight'],
  ['deleteTable'],
] as const satisfies readonly (readonly TableAction[])[];

/** Shows the tools of the table with the caret above it, and tells screen readers about it. */
export function TableBar(props: { view: EditorView; state: EditorState; controls: string }) {
  const { view, state, controls } = props;
  const place = tablePlace(state);
  return (
    <>
      {place && (
        <Layer view={view} state={state} pos={place.pos}>
          <Toolbar
            label={t('richText.table.tools')}
            groups={groups}
            start="rowBelow"
            controls={controls}
            active={new Set([alignTools[place.align ?? 'none']])}
            disabled={new Set(disabledTools(place))}
            onTool={(tool) => {
              view.focus();
              tableActions[tool](view.state, view.dispatch, view);
            }}
            onLeave={() => view.focus()}
          />
        </Layer>
      )}
      <p role="status" className="visually-hidden">
        {place && t('richText.table.place', { columns: place.columns, rows: place.rows })}
      </p>
    </>
  );
}

const alignTools = { left: 'alignLeft', center: 'alignCenter', right: 'alignRight', none: '' };

function disabledTools(place: TablePlace): TableAction[] {
  const tools: TableAction[] = [];
  if (place.isAllRows) tools.push('deleteRow');
  if (place.isAllColumns) tools.push('deleteColumn');
  if (place.top === 0) tools.push('moveRowUp');
  if (place.bottom === place.rows) tools.push('moveRowDown');
  if (place.left === 0) tools.push('moveColumnBefore');
  if (place.right === place.columns) tools.push('moveColumnAfter');
  return tools;
}

/** Returns what the head of the editor, and what is above it, covers of the screen. */
const coveredBy = (head: Element | null): number =>
  head instanceof HTMLElement ? parseFloat(getComputedStyle(head).top) + head.offsetHeight : 0;

/** Lies over the table and the room above it, so that its content stays in sight as long as the table is. */
function Layer(props: {
  view: EditorView;
  state: EditorState;
  pos: number;
  children: React.ReactNode;
}) {
  const { view, state, pos, children } = props;
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Shown again with the page, before there is a new editor.
    if (view.isDestroyed) return;
    const table = view.nodeDOM(pos);
    const element = layer.current;
    const frame = element?.offsetParent;
    if (!(table instanceof HTMLElement) || !element || !frame) return;
    const head = frame.querySelector('.rich-text-head');
    const follow = () => {
      const box = table.getBoundingClientRect();
      const around = frame.getBoundingClientRect();
      element.style.top = `${box.top - around.top}px`;
      element.style.height = `${box.height}px`;
      element.style.left = `${box.left - around.left}px`;
      element.style.width = `${box.width}px`;
      element.style.setProperty('--head', `${coveredBy(head)}px`);
      element.toggleAttribute('data-rtl', table.matches(':has(> table[dir="rtl"])'));
    };
    follow();
    const observer = new ResizeObserver(follow);
    for (const each of [table, view.dom, frame]) observer.observe(each);
    return () => observer.disconnect();
  }, [view, state, pos]);
  return (
    <div ref={layer} className="table-layer">
      {children}
    </div>
  );
}
