import type { useCarrying } from '#web/features/outline-editor/hooks/use-carrying';
import type { Carried, Target } from '#web/features/outline-editor/logic/carrying';
import { indexAt, sectionAt } from '#web/shared/dragging/index-at';
import { usePointerDrag } from '#web/shared/dragging/use-pointer-drag';

/** Moves items and modules by pointer or touch, by their grips; Escape puts back. */
export function useDragging(carrying: ReturnType<typeof useCarrying>) {
  const { root, held, pickUp, moveTo, drop, putBack } = carrying;
  const onGripPress = usePointerDrag<Carried>({
    isHeld: held !== null,
    pickUp,
    moveTo: (carried, y) => {
      const target = root.current && targetAt(root.current, carried, y);
      const { moduleID, index } = held?.target ?? {};
      if (target && (target.moduleID !== moduleID || target.index !== index))
        moveTo(carried, target);
    },
    drop,
    putBack,
  });
  return { onGripPress };
}

/** Returns the place under the pointer, by the middles of what is not carried. */
function targetAt(root: HTMLElement, carried: Carried, y: number): Target | null {
  const sections = [...root.querySelectorAll<HTMLElement>('[data-module]')];
  if (carried.kind === 'module') {
    const others = sections.filter(
      ({ dataset }) => dataset['module'] !== '' && dataset['module'] !== carried.lead,
    );
    return { moduleID: null, index: indexAt(others, y) };
  }
  const section = sectionAt(sections, y);
  if (section === undefined) return null;
  const items = [...section.querySelectorAll<HTMLElement>('[data-item]')].filter(
    ({ dataset }) => !carried.keys.has(dataset['item'] ?? ''),
  );
  return { moduleID: section.dataset['module'] || null, index: indexAt(items, y) };
}
