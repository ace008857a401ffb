import { useEffect, useEffectEvent, useState, type PointerEvent as Press } from 'react';

/** How far the pointer moves before it drags, in px; less is a click. */
const threshold = 4;
/** How near to an edge of the screen the page scrolls, in px. */
const edge = 70;

type Dragging<T> = {
  /** Whether something is held already. */
  isHeld: boolean;
  pickUp: (dragged: T) => void;
  /** Moves what is dragged to a height on the screen. */
  moveTo: (dragged: T, y: number) => void;
  drop: () => void;
  putBack: () => void;
};

/** Drags by pointer or touch, from the press of a grip; Escape puts back. */
export function usePointerDrag<T>({ isHeld, pickUp, moveTo, drop, putBack }: Dragging<T>) {
  const [pressed, setPressed] = useState<{ dragged: T; from: number } | null>(null);

  const onMove = useEffectEvent((y: number) => {
    if (!pressed) return;
    if (!isHeld && Math.abs(y - pressed.from) < threshold) return;
    if (!isHeld) pickUp(pressed.dragged);
    moveTo(pressed.dragged, y);
  });
  const onEnd = useEffectEvent((isDropped: boolean) => {
    setPressed(null);
    if (isDropped) drop();
    else putBack();
  });

  const isDragging = pressed !== null;
  useEffect(() => {
    if (!isDragging) return;
    let y: number | null = null;
    const move = (event: PointerEvent) => {
      y = event.clientY;
      onMove(y);
    };
    const scroll = () => {
      if (y !== null && scrollAt(y)) onMove(y);
      frame = requestAnimationFrame(scroll);
    };
    let frame = requestAnimationFrame(scroll);
    const up = () => onEnd(true);
    const cancel = () => onEnd(false);
    const key = (event: KeyboardEvent) => event.key === 'Escape' && onEnd(false);
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', cancel);
    addEventListener('keydown', key);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', key);
    };
  }, [isDragging]);

  return (event: Press, dragged: T) => {
    if (event.button !== 0 || isHeld) return;
    // The grip may become another element while it is dragged.
    document.documentElement.setPointerCapture(event.pointerId);
    setPressed({ dragged, from: event.clientY });
  };
}

/** Scrolls near the edges of the screen; returns whether it did. */
function scrollAt(y: number): boolean {
  const by = y < edge ? y - edge : Math.max(0, y - (innerHeight - edge));
  if (by === 0) return false;
  scrollBy(0, by / 4);
  return true;
}
