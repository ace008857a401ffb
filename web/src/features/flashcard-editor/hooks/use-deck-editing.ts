import { useEffect, useRef, useState } from 'react';
import { saveCard } from '#web/features/flashcard-editor/data/flashcard.commands';
import {
  holdCardDrafts,
  type HeldCards,
} from '#web/features/flashcard-editor/data/kept-card-drafts';
import { draftOf } from '#web/features/flashcard-editor/logic/card-draft';
import { mistakesIn } from '#web/features/flashcard-editor/logic/card-mistakes';
import type { StoredCard } from '#web/features/flashcard-editor/logic/card-rows';
import {
  createDeckEditing,
  isDirty,
  type DeckEditing,
} from '#web/features/flashcard-editor/logic/deck-editing';
import { useCardAutosave } from '#web/features/flashcard-editor/hooks/use-card-autosave';

/**
 * Returns the editing of a course's cards, which saves by itself, with what closed tabs left unsaved on this device.
 * Undefined until that is read. `cards` are those that the server is known to have; undefined while they are not.
 */
export function useDeckEditing(
  { uid, courseID }: { uid: string; courseID: string },
  cards: StoredCard[] | undefined,
): DeckEditing | undefined {
  const [editing, setEditing] = useState<DeckEditing>();
  const listed = useRef<ReadonlySet<string>>(new Set());

  useEffect(() => {
    let held: HeldCards | undefined;
    let opened: DeckEditing | undefined;
    let isGone = false;
    void holdCardDrafts(uid, courseID).then((found) => {
      if (isGone) return found.release();
      held = found;
      opened = createDeckEditing({
        save: (cardID, edit) => saveCard(courseID, cardID, edit),
        keep: found.keep,
        isValid: (draft) => mistakesIn(draft).length === 0,
      });
      for (const [cardID, kept] of found.kept) opened.open(cardID, kept, 0);
      setEditing(opened);
    });
    return () => {
      isGone = true;
      if (opened) void saveAll(opened).finally(held?.release);
    };
  }, [uid, courseID]);

  useEffect(() => {
    if (editing === undefined || cards === undefined) return;
    const byID = new Map(cards.map((card) => [card.id, card]));
    for (const cardID of editing.state.get().keys()) {
      const card = byID.get(cardID);
      if (card) editing.receive(cardID, draftOf(card), card.updatedAt.getTime());
      else if (listed.current.has(cardID)) editing.receive(cardID, null, 0);
    }
    listed.current = new Set(byID.keys());
  }, [editing, cards]);
  useCardAutosave(editing);
  return editing;
}

/** Saves every card with unsaved changes. */
export const saveAll = (editing: DeckEditing): Promise<unknown> =>
  Promise.all(
    [...editing.state.get()].flatMap(([cardID, edit]) =>
      isDirty(edit) ? [editing.save(cardID)] : [],
    ),
  );
