import { useLayoutEffect, useRef, useState } from 'react';
import type { EditorView } from 'prosemirror-view';
import { keysOf, readableKeys } from '#web/features/lesson-editor/logic/rich-text/key-bindings';
import type { SlashState } from '#web/features/lesson-editor/logic/rich-text/slash-menu';
import { ToolIcon } from '#web/features/lesson-editor/components/rich-text/tool-icon';
import {
  optionID,
  slashChoices,
  type SlashChoice,
} from '#web/features/lesson-editor/logic/rich-text/slash-choices';
import { t } from '#web/shared/i18n/locale';

/** Shows the choices of the slash menu at the caret. The text keeps the focus. */
export function SlashList(props: {
  id: string;
  view: EditorView;
  open: SlashState;
  onChoose: (index: number) => void;
}) {
  const { id, view, open, onChoose } = props;
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ top: number; left: number }>();
  useLayoutEffect(() => {
    const frame = list.current?.offsetParent?.getBoundingClientRect();
    if (!list.current || !frame) return;
    const caret = view.coordsAtPos(open.from);
    const { offsetWidth, offsetHeight } = list.current;
    const isBelow = caret.bottom + offsetHeight + 8 < innerHeight || caret.top < offsetHeight;
    const top = isBelow ? caret.bottom + 4 : caret.top - offsetHeight - 4;
    const most = Math.max(0, frame.width - offsetWidth);
    setPlace({ top: top - frame.top, left: Math.min(most, Math.max(0, caret.left - frame.left)) });
  }, [view, open.from, open.query]);
  useLayoutEffect(() => {
    const option = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
    if (!list.current || !option) return;
    // Scrolls the list and not the page.
    const { offsetTop, offsetHeight } = option;
    const { scrollTop, clientHeight } = list.current;
    if (offsetTop < scrollTop) list.current.scrollTop = offsetTop;
    else if (offsetTop + offsetHeight > scrollTop + clientHeight)
      list.current.scrollTop = offsetTop + offsetHeight - clientHeight;
  }, [open.index]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={0}
      aria-label={t('richText.insert')}
      className="slash-list card"
      style={place ?? { visibility: 'hidden' }}
    >
      {slashChoices(open.query, view.state).map((choice, index) => (
        // The keyboard chooses through the text, which has the focus.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={choice}
          id={optionID(id, index)}
          role="option"
          aria-selected={index === open.index}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          <ToolIcon name={choice} />
          <span>{t(`richText.tool.${choice}`)}</span>
          <kbd aria-hidden="true">{keysText(choice)}</kbd>
        </div>
      ))}
    </div>
  );
}

function keysText(choice: SlashChoice): string {
  const keys = choice in keysOf ? keysOf[choice as keyof typeof keysOf] : undefined;
  return keys ? readableKeys(keys) : '';
}
