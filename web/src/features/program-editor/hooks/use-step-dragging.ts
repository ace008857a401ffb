import { useRef, useState } from 'react';
import type { ProgramGroup } from '@trellis/model/programs/program-step';
import {
  putDown,
  type Dragged,
  type Target,
} from '#web/features/program-editor/logic/program-draft';
import { indexAt, sectionAt } from '#web/shared/dragging/index-at';
import { usePointerDrag } from '#web/shared/dragging/use-pointer-drag';

/**
 * Moves groups and steps by pointer or touch, by their grips; Escape puts back. `shown` are the groups with what is dragged in
 * its place.
 */
export function useStepDragging(groups: ProgramGroup[], change: (groups: ProgramGroup[]) => void) {
  const root = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<{ dragged: Dragged; target: Target | null } | null>(null);
  const shown = held?.target ? putDown(groups, held.dragged, held.target) : groups;
  const onGripPress = usePointerDrag<Dragged>({
    isHeld: held !== null,
    pickUp: (dragged) => setHeld({ dragged, target: null }),
    moveTo: (dragged, y) => {
      const target = root.current && targetAt(root.current, dragged, y);
      if (target) setHeld({ dragged, target });
    },
    drop: () => {
      if (held?.target) change(shown);
      setHeld(null);
    },
    putBack: () => setHeld(null),
  });
  return { root, shown, held: held?.dragged, onGripPress };
}

/** Returns the place under the pointer, by the middles of what is not dragged. */
function targetAt(root: HTMLElement, dragged: Dragged, y: number): Target | null {
  const sections = [...root.querySelectorAll<HTMLElement>('[data-group]')];
  if (dragged.kind === 'group') {
    const others = sections.filter(({ dataset }) => dataset['group'] !== dragged.id);
    return { groupID: '', index: indexAt(others, y) };
  }
  const section = sectionAt(sections, y);
  if (section === undefined) return null;
  const steps = [...section.querySelectorAll<HTMLElement>('[data-step]')].filter(
    ({ dataset }) => dataset['step'] !== dragged.key,
  );
  return { groupID: section.dataset['group'] ?? '', index: indexAt(steps, y) };
}
