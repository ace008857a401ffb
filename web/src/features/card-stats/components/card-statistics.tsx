import { useMemo, type ReactNode } from 'react';
import { useCardSchedule, type LearnerCards } from '#web/data/cards/card-schedule.queries';
import { useDeck } from '#web/data/cards/deck.queries';
import { useReviewHistory } from '#web/data/cards/review-history.queries';
import { Skeleton } from '#web/design-system/skeleton';
import { coursesIn, StatisticsView } from '#web/features/card-stats/components/statistics-view';
import { valueOf } from '#web/firebase/query-state';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';
import { useNow } from '#web/shared/use-now';

/**
 * Shows a learner's statistics of flashcards. `importer`: what imports reviews. Reads: the schedule as the review page does, each document of the log, and each
 * course with reviewed cards; the packs that changed.
 */
export function CardStatistics({ uid, importer }: { uid: string; importer: ReactNode }) {
  const cards = useCardSchedule(uid);
  if (cards.status !== 'ready') {
    const skeleton = <Skeleton height="60rem" label={t('state.loading')} />;
    return <StateNotice {...cards} skeleton={skeleton} />;
  }
  return <LoadedStatistics uid={uid} cards={cards.value} importer={importer} />;
}

function LoadedStatistics(props: { uid: string; cards: LearnerCards; importer: ReactNode }) {
  const { uid, cards, importer } = props;
  const { schedule, clock, append, flush, reloads } = cards;
  const courseIDs = useMemo(() => coursesIn(schedule.states), [schedule.states]);
  const deck = valueOf(useDeck(courseIDs.length > 0 ? courseIDs : null));
  const history = useReviewHistory(uid, reloads);
  const now = useNow();
  return (
    <StatisticsView
      {...{ schedule, clock, now, history, deck, importer }}
      onResume={(key) => {
        append([{ kind: 'resume', key }]);
        flush();
      }}
    />
  );
}
