import { useEffect } from 'react';
import {
  isDirty,
  type CardEdit,
  type DeckEditing,
} from '#web/features/flashcard-editor/logic/deck-editing';
import { online } from '#web/shared/connection';

/** How long after the last change of a card it is saved, in ms. */
const pause = 1200;
/** How soon it tries again after a failure, in ms; doubled each time up to the last. */
const retries = { first: 4000, last: 60_000 };

type Waiting = { timer: ReturnType<typeof setTimeout>; edit: CardEdit; backoff: number };

/** Saves each card when somebody pauses, leaves the tab or is online again; retries with backoff. */
export function useCardAutosave(editing: DeckEditing | undefined): void {
  useEffect(() => {
    if (editing === undefined) return;
    const waiting = new Map<string, Waiting>();
    const schedule = (cardID: string, edit: CardEdit, wait: number, backoff: number) => {
      clearTimeout(waiting.get(cardID)?.timer);
      const timer = setTimeout(() => void editing.save(cardID), wait);
      waiting.set(cardID, { timer, edit, backoff });
    };
    const look = (cardID: string, edit: CardEdit) => {
      const before = waiting.get(cardID);
      if (before?.edit === edit) return;
      if (!isDirty(edit) || edit.conflict || edit.isSaving) {
        clearTimeout(before?.timer);
        if (!edit.isSaving) waiting.delete(cardID);
        return;
      }
      if (edit.problem === undefined || before?.edit.draft !== edit.draft)
        return schedule(cardID, edit, pause, retries.first);
      if (edit.problem !== 'failed' && edit.problem !== 'offline') return;
      const { backoff } = before;
      schedule(cardID, edit, backoff, Math.min(backoff * 2, retries.last));
    };
    const onChange = () => editing.state.get().forEach((edit, cardID) => look(cardID, edit));
    const saveDirty = () =>
      editing.state.get().forEach((edit, cardID) => isDirty(edit) && void editing.save(cardID));
    const onHide = () => document.visibilityState === 'hidden' && saveDirty();
    const unsubscribe = editing.state.subscribe(onChange);
    const stopOnline = online.subscribe(() => online.get() && saveDirty());
    document.addEventListener('visibilitychange', onHide);
    onChange();
    return () => {
      waiting.forEach(({ timer }) => clearTimeout(timer));
      unsubscribe();
      stopOnline();
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [editing]);
}
