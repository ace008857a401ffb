import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Flashcard } from '@trellis/model/content/flashcard';
import { pageSize } from '#web/data/flashcard.queries';
import { useCardList } from '#web/features/flashcard-editor/hooks/use-card-list';
import {
  allCards,
  needsAll,
  type CardCriteria,
  type StoredCard,
} from '#web/features/flashcard-editor/logic/card-rows';
import type { Pages } from '#web/firebase/live-pages';

/**
 * Returns which cards the table shows, and the criteria for them. Loads all cards as soon as the criteria need them, or
 * `needsWhole`.
 */
export function useDeckView(props: {
  pages: Pages<Flashcard>;
  cards: ReadonlyMap<string, StoredCard>;
  language: string | undefined;
  extra: string[];
  edited: string[];
  needsWhole: boolean;
}) {
  const { pages, cards, language, extra, edited, needsWhole } = props;
  const { items, isWhole, isLoading, loadAll, loadMore } = pages;
  const [criteria, setCriteria] = useState(allCards);
  const [count, setCount] = useState(pageSize);
  /** A card that somebody asked for, shown however far down it is. */
  const [wantedID, setWantedID] = useState<string>();
  const listed = useCardList({
    ...{ cards: items, isWhole, language, edited, extra },
    criteria: useDeferredValue(criteria),
  });
  const ids = useMemo(() => {
    const own = new Set(extra);
    // What was begun here stands at the end, and is shown however long the list is.
    return listed.filter(
      (id, index) => index < count || own.has(id) || id === wantedID || !cards.has(id),
    );
  }, [listed, count, cards, extra, wantedID]);

  const isWanted = wantedID !== undefined && !cards.has(wantedID);
  const isNeeded = !isWhole && (needsWhole || isWanted || needsAll(criteria));
  useEffect(() => {
    if (isNeeded) loadAll();
  }, [isNeeded, loadAll]);
  const rest = listed.length - ids.length;
  return {
    ids,
    criteria,
    isLoading,
    /** Whether there are no cards at all. */
    isEmpty: ids.length === 0 && !needsAll(criteria),
    /** Whether some are not shown. */
    hasMore: rest > 0 || (!isWhole && !isNeeded),
    setCriteria: (next: CardCriteria) => {
      setCount(pageSize);
      setCriteria(next);
    },
    /** Shows a card, wherever it is. */
    show: (id: string) => {
      setCriteria(allCards);
      setWantedID(id);
    },
    showMore: () => {
      if (rest < pageSize) loadMore();
      setCount(count + pageSize);
    },
  };
}
export type DeckView = ReturnType<typeof useDeckView>;
