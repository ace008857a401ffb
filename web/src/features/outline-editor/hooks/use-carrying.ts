import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { StaffOutline } from '@trellis/model/content/staff-outline';
import {
  nextTarget,
  putDown,
  targetOf,
  type Carried,
  type Target,
} from '#web/features/outline-editor/logic/carrying';
import { saidOf, whereIs } from '#web/features/outline-editor/logic/outline-texts';
import { t } from '#web/shared/i18n/locale';

type Held = { carried: Carried; target: Target };

/**
 * Moves items and modules by keyboard: Space picks up, arrows move, Space puts down, Escape puts back. Pointers use
 * the same steps. `shown` is the outline with what is carried in its place; `said` is for a live region.
 */
export function useCarrying(
  outline: StaffOutline,
  onMoved: (after: StaffOutline, said: string) => void,
) {
  const [held, setHeld] = useState<Held | null>(null);
  const [said, say] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const shown = held ? putDown(outline, held.carried, held.target) : outline;

  const pickUp = (carried: Carried) => {
    setHeld({ carried, target: targetOf(outline, carried) });
    say(saidOf(outline, carried, 'pickedUp'));
  };
  const moveTo = (carried: Carried, target: Target) => {
    setHeld({ carried, target });
    say(saidOf(putDown(outline, carried, target), carried, 'at'));
  };
  const drop = () => {
    if (!held) return;
    // Whoever gets the change says what it was.
    say('');
    setHeld(null);
    onMoved(shown, saidOf(shown, held.carried, 'moved'));
  };
  const putBack = () => {
    if (!held) return;
    say(t('outlineEditor.putBack', { title: whereIs(outline, held.carried).title }));
    setHeld(null);
  };

  const lead = held?.carried.lead;
  const { target } = held ?? {};
  // It may be another element now, in the list of another module.
  useEffect(() => {
    if (lead === undefined) return;
    const grips = root.current?.querySelectorAll<HTMLElement>('[data-grip]') ?? [];
    for (const grip of grips) if (grip.dataset['grip'] === lead) focusOn(grip);
  }, [lead, target]);

  const onGripKey = (event: KeyboardEvent, carried: Carried) => {
    const { key } = event;
    const isHeld = held?.carried.lead === carried.lead;
    if (key === ' ' || key === 'Enter') {
      if (isHeld) drop();
      else pickUp(carried);
    } else if (!isHeld) return;
    else if (key === 'Escape') putBack();
    else if (key === 'ArrowUp' || key === 'ArrowDown') {
      const step = key === 'ArrowUp' ? -1 : 1;
      moveTo(held.carried, nextTarget(outline, held.carried, held.target, step));
    } else if (key === 'Tab') return drop();
    else return;
    event.preventDefault();
  };
  return { root, shown, held, said, pickUp, moveTo, drop, putBack, onGripKey };
}

function focusOn(grip: HTMLElement) {
  if (document.activeElement !== grip) grip.focus({ preventScroll: true });
  grip.scrollIntoView({ block: 'nearest' });
}
