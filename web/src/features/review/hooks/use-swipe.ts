import { useRef, type PointerEvent } from 'react';

/** How far a finger has to move across, in px. */
const farEnough = 70;
/** What scrolls sideways, or plays, by the same movement. */
const excepted = 'pre, audio, .table-frame, [role="math"], math';

/** Returns what an element needs to notice that a finger moved across it. */
export function useSwipe(onSwipe: ((to: 'left' | 'right') => void) | undefined) {
  const start = useRef<{ x: number; y: number } | null>(null);
  if (onSwipe === undefined) return {};
  return {
    onPointerDown: ({ pointerType, clientX, clientY, target }: PointerEvent) => {
      const isExcepted = target instanceof Element && target.closest(excepted) !== null;
      start.current = pointerType === 'touch' && !isExcepted ? { x: clientX, y: clientY } : null;
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      const from = start.current;
      start.current = null;
      if (from === null) return;
      const across = clientX - from.x;
      if (Math.abs(across) < farEnough || Math.abs(clientY - from.y) * 2 > Math.abs(across)) return;
      onSwipe(across < 0 ? 'left' : 'right');
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
