import { questionOf, type CardKey, type Question } from '@trellis/model/cards/card-key';
import { isLeech, type CardState } from '@trellis/model/cards/card-state';

/** A card that needs a decision of its learner. */
export type HardCard = Question & {
  key: CardKey;
  lapses: number;
  isLeech: boolean;
  isSuspended: boolean;
};

/**
 * Returns the leeches and the suspended cards, those forgotten most often first. A leech is a card that was forgotten eight
 * times or more after it was learned.
 * @param exists whether a card still exists, as far as is known
 */
export const hardCards = (
  states: ReadonlyMap<CardKey, CardState>,
  exists: (question: Question) => boolean,
): HardCard[] =>
  [...states]
    .filter(([, state]) => !state.isForgotten && (state.isSuspended || isLeech(state)))
    .map(([key, state]) => ({
      ...questionOf(key),
      key,
      lapses: state.lapses,
      isLeech: isLeech(state),
      isSuspended: state.isSuspended,
    }))
    .filter(exists)
    .toSorted((a, b) => b.lapses - a.lapses || (a.key < b.key ? -1 : 1));
