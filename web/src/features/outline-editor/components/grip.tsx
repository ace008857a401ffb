import type { KeyboardEvent, PointerEvent } from 'react';
import { OutlineIcon } from '#web/features/outline-editor/components/outline-icon';
import type { Carried } from '#web/features/outline-editor/logic/carrying';
import '#web/shared/dragging/grip.css';
import { t } from '#web/shared/i18n/locale';

/** What grips do. `help` is the id of the text that explains the keys. */
export type Gripping = {
  help: string;
  held: string | undefined;
  onGripKey: (event: KeyboardEvent, carried: Carried) => void;
  onGripPress: (event: PointerEvent, carried: Carried) => void;
};

/** Moves an item or a module, by keyboard or pointer. */
export function Grip(props: { title: string; carried: Carried; gripping: Gripping }) {
  const { title, carried, gripping } = props;
  return (
    <button
      type="button"
      className="grip"
      data-grip={carried.lead}
      aria-label={t('outlineEditor.grip', { title })}
      aria-describedby={gripping.help}
      aria-pressed={gripping.held === carried.lead}
      onKeyDown={(event) => gripping.onGripKey(event, carried)}
      onPointerDown={(event) => gripping.onGripPress(event, carried)}
    >
      <OutlineIcon name="grip" />
    </button>
  );
}
