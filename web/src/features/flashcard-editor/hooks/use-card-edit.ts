import { useCallback, useSyncExternalStore } from 'react';
import type { CardEdit, DeckEditing } from '#web/features/flashcard-editor/logic/deck-editing';

/** Returns the editing of one card, live; undefined if it is not edited. */
export function useCardEdit({ state }: DeckEditing, cardID: string): CardEdit | undefined {
  return useSyncExternalStore(
    state.subscribe,
    useCallback(() => state.get().get(cardID), [state, cardID]),
  );
}

/** Returns the ids of the cards that are edited, the first that was opened first. */
export function useEditedIDs({ state }: DeckEditing): string[] {
  const ids = useSyncExternalStore(state.subscribe, () => [...state.get().keys()].join(' '));
  return ids === '' ? [] : ids.split(' ');
}
