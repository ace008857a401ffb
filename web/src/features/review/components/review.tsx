import { useState } from 'react';
import { useCardSchedule, type LearnerCards } from '#web/data/cards/card-schedule.queries';
import { useDeck, type Deck } from '#web/data/cards/deck.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { ClockNotice } from '#web/features/review/components/clock-notice';
import { ReviewRun } from '#web/features/review/components/review-run';
import { ReviewStart } from '#web/features/review/components/review-start';
import { ReviewSummary } from '#web/features/review/components/review-summary';
import { SyncNote } from '#web/features/review/components/sync-note';
import { useReviewDeck } from '#web/features/review/hooks/use-review-deck';
import { useReviewSession } from '#web/features/review/hooks/use-review-session';
import { allCards } from '#web/features/review/logic/card-filter';
import type { QueryState } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import './review.css';

/** Shows the review of the flashcards of courses; null while it is not known which. */
export function Review(props: { uid: string; courseIDs: string[] | null }) {
  const { uid, courseIDs } = props;
  return <LoadedReview uid={uid} cards={useCardSchedule(uid)} deck={useDeck(courseIDs)} />;
}

/** Shows the review once the schedule and the deck are there, and what is the matter if they are not. */
export function LoadedReview(props: {
  uid: string;
  cards: QueryState<LearnerCards>;
  deck: QueryState<Deck>;
}) {
  const { uid, cards, deck } = props;
  const skeleton = <Skeleton height="24rem" label={t('state.loading')} />;
  if (deck.status !== 'ready') return <StateNotice {...deck} skeleton={skeleton} />;
  // Somebody who has reviewed nothing has a schedule all the same.
  if (cards.status !== 'ready') return <StateNotice {...cards} skeleton={skeleton} />;
  return <OpenReview uid={uid} cards={cards.value} deck={deck.value} />;
}

/** Shows the review of known cards: what there is to do, the card that is asked, or what was done. */
export function OpenReview(props: { uid: string; cards: LearnerCards; deck: Deck }) {
  const { uid, cards, deck } = props;
  const questions = useReviewDeck(cards, deck);
  const [filter, setFilter] = useState(allCards);
  const { session, begin, leave } = useReviewSession(cards);
  if (session?.current !== undefined)
    return <ReviewRun {...{ uid, cards, deck, questions, session }} />;
  return (
    <div className="review-calm stack">
      <ClockNotice offset={cards.clockOffset} />
      {session ? (
        <ReviewSummary {...{ cards, questions, session }} onDone={leave} />
      ) : (
        <ReviewStart {...{ cards, deck, questions, filter, setFilter, begin }} />
      )}
      <SyncNote {...{ cards }} />
    </div>
  );
}
