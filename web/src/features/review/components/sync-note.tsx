import type { LearnerCards } from '#web/data/cards/card-schedule.queries';
import { t } from '#web/shared/i18n/locale';

/** Says whether the server has what was reviewed on this device. */
export function SyncNote({ cards }: { cards: Pick<LearnerCards, 'sync'> }) {
  const state = cards.sync.use();
  return (
    <p role="status" className="review-sync small quiet" data-state={state}>
      {state !== 'synced' && t(`review.sync.${state}`)}
    </p>
  );
}
