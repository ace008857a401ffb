import { useEffect } from 'react';
import { useFlashcards } from '#web/data/flashcard.queries';
import type { DeckCard } from '#web/features/card-transfer/logic/plan-import';

/** Returns all cards of a course, which it loads; undefined until the server has sent them. */
export function useWholeDeck(courseID: string): DeckCard[] | undefined {
  const live = useFlashcards(courseID);
  const pages = live.status === 'ready' ? live.value : undefined;
  const { isWhole = false, loadAll } = pages ?? {};
  useEffect(() => {
    if (!isWhole) loadAll?.();
  }, [isWhole, loadAll]);
  const isConfirmed = live.status === 'ready' && live.isFromCache !== true;
  return isWhole && isConfirmed ? pages?.items : undefined;
}
