import { useState } from 'react';
import { emptySchedule } from '@trellis/model/cards/replay';
import type { ReviewAction, ReviewEntry } from '@trellis/model/cards/review-entry';
import { clockOf } from '@trellis/model/progress/clock';
import type { LearnerCards } from '#web/data/cards/card-schedule.queries';
import type { Deck, DeckCard } from '#web/data/cards/deck.queries';
import { knownReviews, nextTime, withEntries } from '#web/data/cards/known-reviews';
import type { SyncState } from '#web/data/cards/open-cards';
import { createStore } from '#web/shared/store';

/** Returns a card of the course about ferns. */
export const aFernCard = (cardID: string, change: Partial<DeckCard> = {}): DeckCard => ({
  ...{ courseID: 'ferns', cardID, kind: 'basic', difficulty: 'easy', tags: [] },
  ...{ frontText: `What is ${cardID}?`, backText: `It is ${cardID}.` },
  ...change,
});

/** Returns a deck of the course about ferns. */
export const fernDeck = (...cards: DeckCard[]): Deck => ({
  courses: [{ courseID: 'ferns', title: 'Ferns', language: 'en', cards, isWhole: true }],
  closed: [],
});

/** Where a learner's entries come from in a test without a server, and whether they have arrived. */
type Given = { past?: ReviewEntry[]; sync?: SyncState; clockOffset?: number };

/** Returns an entry of another device. */
export const anEntry = (seq: number, at: number, action: ReviewAction): ReviewEntry => ({
  ...{ device: 'another', seq, at, action },
});

/** Returns a learner's cards that are kept in the page alone. */
export function useFernCards({ past = [], sync = 'synced', clockOffset = 0 }: Given): LearnerCards {
  const [known, setKnown] = useState(() => knownReviews(emptySchedule(), past)!);
  const [store] = useState(() => createStore<SyncState>(sync));
  const [clock] = useState(() => clockOf([]));
  return {
    ...known,
    ...{ clock, sync: store, clockOffset, now: () => Date.now() + clockOffset },
    ...{ flush: () => {}, reload: () => {}, reloads: 0 },
    append(actions) {
      let at = known.entries.at(-1)?.at ?? 0;
      const added = actions.map((action, index): ReviewEntry => {
        at = nextTime(Date.now() + clockOffset, at);
        return { device: 'this', seq: known.entries.length + index + 1, at, action };
      });
      setKnown(withEntries(known, added)!);
      return added;
    },
  };
}
