import type { PointerEvent } from 'react';
import { Drawing } from '#web/design-system/icon';
import { gripShape } from '#web/shared/dragging/grip-shape';
import '#web/shared/dragging/grip.css';

/** Moves a group or a step by pointer or touch. Keyboards and screen readers have the buttons beside it. */
export const DragGrip = ({ onPress }: { onPress: (event: PointerEvent) => void }) => (
  <span className="grip" aria-hidden="true" onPointerDown={onPress}>
    <Drawing className="icon" path={gripShape} width={3} />
  </span>
);
