import { useRef, useState, type KeyboardEvent } from 'react';
import {
  ariaKeys,
  keysOf,
  readableKeys,
} from '#web/features/lesson-editor/logic/rich-text/key-bindings';
import {
  ToolIcon,
  type ToolName,
} from '#web/features/lesson-editor/components/rich-text/tool-icon';
import type { TableAction } from '#web/features/lesson-editor/logic/rich-text/tables/table-actions';
import { t } from '#web/shared/i18n/locale';

/** The tools, in groups. */
export const toolGroups = [
  ['undo', 'redo'],
  ['strong', 'em', 'strike', 'code', 'link'],
  ['heading', 'subheading', 'smallHeading'],
  ['bulletList', 'orderedList', 'taskList'],
  ['quote', 'note', 'codeBlock'],
  ['image', 'formula', 'table', 'footnote', 'rule'],
] as const satisfies readonly (readonly ToolName[])[];

export type ToolID = (typeof toolGroups)[number][number];
type AnyTool = ToolID | TableAction;

/** Tools that are on or off; the others insert something. */
const toggles = new Set<AnyTool>([
  ...(['alignLeft', 'alignCenter', 'alignRight'] as const),
  ...(['strong', 'em', 'strike', 'code', 'link', 'heading', 'subheading', 'smallHeading'] as const),
  ...(['bulletList', 'orderedList', 'taskList', 'quote', 'note', 'codeBlock'] as const),
]);

/** Shows tools of the editor. One of them, at first `start`, is in the tab order; arrow keys lead to the others. */
export function Toolbar<T extends AnyTool>(props: {
  label: string;
  groups: readonly (readonly T[])[];
  start: T;
  controls: string;
  active: ReadonlySet<string>;
  disabled: ReadonlySet<string>;
  onTool: (tool: T) => void;
  onLeave: () => void;
}) {
  const { label, groups, start, controls, active, disabled, onTool, onLeave } = props;
  const all = groups.flat();
  const [current, setCurrent] = useState(start);
  const bar = useRef<HTMLDivElement>(null);
  const focus = (index: number) => {
    const tool = all.at(index % all.length)!;
    setCurrent(tool);
    bar.current?.querySelector<HTMLElement>(`[data-tool=${tool}]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = all.indexOf(current);
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key];
    if (next !== undefined) focus(at + next);
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(-1);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    // The tools take the focus, one at a time.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={bar}
      role="toolbar"
      className="tools"
      aria-label={label}
      aria-controls={controls}
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        <div key={group[0]} className="tool-group">
          {group.map((tool) => (
            <Tool
              key={tool}
              tool={tool}
              isCurrent={tool === current}
              isActive={active.has(tool)}
              isDisabled={disabled.has(tool)}
              onFocus={() => setCurrent(tool)}
              onClick={() => onTool(tool)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Tool(props: {
  tool: AnyTool;
  isCurrent: boolean;
  isActive: boolean;
  isDisabled: boolean;
  onFocus: () => void;
  onClick: () => void;
}) {
  const { tool, isCurrent, isActive, isDisabled, onFocus, onClick } = props;
  const keys = tool in keysOf ? keysOf[tool as keyof typeof keysOf] : undefined;
  const name = t(`richText.tool.${tool}`);
  return (
    <button
      type="button"
      className="tool"
      data-tool={tool}
      data-tip={keys ? `${name} (${readableKeys(keys)})` : name}
      aria-label={name}
      aria-keyshortcuts={keys && ariaKeys(keys)}
      aria-pressed={toggles.has(tool) ? isActive : undefined}
      aria-disabled={isDisabled || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
      // Keeps the selection of the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !isDisabled && onClick()}
    >
      <ToolIcon name={tool} />
    </button>
  );
}
