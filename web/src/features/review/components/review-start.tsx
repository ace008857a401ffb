import { useEffect, useMemo, useRef, useState } from 'react';
import type { LearnerCards } from '#web/data/cards/card-schedule.queries';
import type { Deck } from '#web/data/cards/deck.queries';
import { CardFilters } from '#web/features/review/components/card-filters';
import { NothingDue } from '#web/features/review/components/nothing-due';
import { QueueNumbers } from '#web/features/review/components/queue-numbers';
import { SuspendedCards } from '#web/features/review/components/suspended-cards';
import { fits, type CardFilter } from '#web/features/review/logic/card-filter';
import { dayCounts } from '#web/features/review/logic/day-counts';
import { daySpan } from '#web/features/review/logic/learning-day';
import type { Question } from '#web/features/review/logic/question';
import {
  countsOf,
  nextKey,
  startQueue,
  type ReviewQueue,
} from '#web/features/review/logic/review-queue';
import { t } from '#web/shared/i18n/locale';
import { useNow } from '#web/shared/use-now';

/** How many more new cards and reviews somebody gets who wants to study on after the day's limit. */
const more = { fresh: 20, reviews: 100 };

/** Shows what there is to review, and starts. */
export function ReviewStart(props: {
  cards: LearnerCards;
  deck: Deck;
  questions: Question[];
  filter: CardFilter;
  setFilter: (filter: CardFilter) => void;
  begin: (queue: ReviewQueue, isCram: boolean) => void;
}) {
  const { cards, deck, questions, filter, setFilter, begin } = props;
  const [extra, setExtra] = useState({ fresh: 0, reviews: 0 });
  const minute = useNow().getTime();
  const [keys, cardCount] = useMemo(() => {
    const chosen = questions.filter(({ card }) => fits(card, filter));
    return [chosen.map(({ key }) => key), new Set(chosen.map(({ card }) => card)).size];
  }, [questions, filter]);
  const { schedule, base, entries, clock, now } = cards;
  const queue = useMemo(() => {
    const at = now();
    const day = daySpan(at, clock);
    const done = dayCounts(base, entries, day);
    const options = {
      newPerDay: schedule.options.newPerDay + extra.fresh,
      reviewsPerDay: schedule.options.reviewsPerDay + extra.reviews,
    };
    return startQueue({ keys, states: schedule.states, options, done, day, now: at });
    // Once a minute, a card may have become due.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [keys, schedule, base, entries, clock, extra, minute]);
  const isReady = nextKey(queue, now()) !== undefined;
  const button = useRef<HTMLButtonElement>(null);
  // Enter begins, so that no pointer is needed.
  useEffect(() => button.current?.focus({ preventScroll: true }), [isReady]);

  if (questions.length === 0) return <p className="notice">{t('review.empty.noCards')}</p>;
  const cram = () =>
    begin({ learning: [], rest: keys.map((key) => ({ key, isNew: false })) }, true);
  return (
    <>
      {isReady ? (
        <>
          <QueueNumbers counts={countsOf(queue)} />
          <button
            ref={button}
            type="button"
            className="button primary"
            onClick={() => begin(queue, false)}
          >
            {t('review.start')}
          </button>
        </>
      ) : (
        <NothingDue
          keys={keys}
          states={schedule.states}
          now={now()}
          heldBack={queue.heldBack}
          onMore={() =>
            setExtra({ fresh: extra.fresh + more.fresh, reviews: extra.reviews + more.reviews })
          }
        />
      )}
      <CardFilters {...{ deck, questions, filter, setFilter }} />
      <section className="review-aside stack">
        <p className="small quiet">{t('review.cramHint')}</p>
        <button type="button" className="button" disabled={keys.length === 0} onClick={cram}>
          {t('review.cram', { count: cardCount })}
        </button>
      </section>
      <SuspendedCards {...{ cards, questions }} />
    </>
  );
}
