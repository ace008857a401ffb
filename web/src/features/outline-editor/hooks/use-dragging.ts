import { useEffect, useEffectEvent, useState, type PointerEvent as Press } from 'react';
import type { useCarrying } from '#web/features/outline-editor/hooks/use-carrying';
import type { Carried, Target } from '#web/features/outline-editor/logic/carrying';

/** How far the pointer moves before it drags, in px; less is a click. */
const threshold = 4;
/** How near to an edge of the screen the page scrolls, in px. */
const edge = 70;

type Dragged = { carried: Carried; from: number };

/** Moves items and modules by pointer or touch, by their grips; Escape puts back. */
export function useDragging(carrying: ReturnType<typeof useCarrying>) {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const { root, held, pickUp, moveTo, drop, putBack } = carrying;

  const onMove = useEffectEvent((y: number) => {
    if (!dragged || !root.current) return;
    if (!held && Math.abs(y - dragged.from) < threshold) return;
    if (!held) pickUp(dragged.carried);
    const target = targetAt(root.current, dragged.carried, y);
    const { moduleID, index } = held?.target ?? {};
    if (target && (target.moduleID !== moduleID || target.index !== index))
      moveTo(dragged.carried, target);
  });
  const onEnd = useEffectEvent((isDropped: boolean) => {
    setDragged(null);
    if (isDropped) drop();
    else putBack();
  });

  const isDragging = dragged !== null;
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

  const onGripPress = (event: Press, carried: Carried) => {
    if (event.button !== 0 || held) return;
    // The grip may become another element while it is dragged.
    document.documentElement.setPointerCapture(event.pointerId);
    setDragged({ carried, from: event.clientY });
  };
  return { onGripPress };
}

/** Scrolls near the edges of the screen; returns whether it did. */
function scrollAt(y: number): boolean {
  const by = y < edge ? y - edge : Math.max(0, y - (innerHeight - edge));
  if (by === 0) return false;
  scrollBy(0, by / 4);
  return true;
}

const isAbove = (y: number) => (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom) / 2 < y;
};

/** Returns the place under the pointer, by the middles of what is not carried. */
function targetAt(root: HTMLElement, carried: Carried, y: number): Target | null {
  const sections = [...root.querySelectorAll<HTMLElement>('[data-module]')];
  if (carried.kind === 'module') {
    const others = sections.filter(
      ({ dataset }) => dataset['module'] !== '' && dataset['module'] !== carried.lead,
    );
    return { moduleID: null, index: others.filter(isAbove(y)).length };
  }
  const section = sections.find((one) => one.getBoundingClientRect().bottom > y) ?? sections.at(-1);
  if (section === undefined) return null;
  const items = [...section.querySelectorAll<HTMLElement>('[data-item]')].filter(
    ({ dataset }) => !carried.keys.has(dataset['item'] ?? ''),
  );
  const moduleID = section.dataset['module'] || null;
  return { moduleID, index: items.filter(isAbove(y)).length };
}
