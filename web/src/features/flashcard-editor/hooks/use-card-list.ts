import { useMemo, useState } from 'react';
import {
  listCards,
  type CardCriteria,
  type StoredCard,
} from '#web/features/flashcard-editor/logic/card-rows';

type Frozen = { key: string; ids: string[] };

/**
 * Returns the ids of the cards that are listed. A card keeps its place while its text changes, and comes back to it when it is
 * restored; cards are sorted and filtered again when the criteria change, or `extra` cards are added at the end.
 */
export function useCardList(props: {
  cards: StoredCard[];
  isWhole: boolean;
  criteria: CardCriteria;
  language: string | undefined;
  /** Cards that are listed whatever the criteria: those that were begun here. */
  extra: string[];
  /** Cards that are edited here. */
  edited: string[];
}): string[] {
  const { cards, isWhole, criteria, language, extra, edited } = props;
  const found = useMemo(() => listCards(cards, criteria, language), [cards, criteria, language]);
  const key = JSON.stringify([criteria, isWhole]);
  const [frozen, setFrozen] = useState<Frozen>({ key: '', ids: [] });
  const ids = frozen.key === key ? frozen.ids : [];
  const [known, late] = [new Set(ids), new Set(extra)];
  const added = found.flatMap(({ id }) => (known.has(id) || late.has(id) ? [] : [id]));
  if (frozen.key !== key || added.length > 0) setFrozen({ key, ids: [...ids, ...added] });

  return useMemo(() => {
    const stored = new Set(cards.map(({ id }) => id));
    const present = new Set([...stored, ...edited]);
    const begun = edited.filter((id) => !stored.has(id) && !frozen.ids.includes(id));
    return [...new Set([...frozen.ids, ...extra, ...begun])].filter((id) => present.has(id));
  }, [cards, edited, extra, frozen]);
}
