import { useMemo } from 'react';
import { clockOf, type Clock } from '@trellis/model/progress/clock';
import { openCards, type OpenCards } from '#web/data/cards/open-cards';
import { useUserProgress } from '#web/data/user-progress.queries';
import { fromFirestore, useSubscription } from '#web/firebase/live-query';
import { mapQueryState, type QueryState } from '#web/firebase/query-state';

/** A learner's schedule of flashcards on this device, and their clock. */
export type LearnerCards = OpenCards & { clock: Clock };

/**
 * Returns a learner's schedule: what functions packed, the log since, and what this device has not sent. Works offline after the
 * first visit. Reads: the schedule, packs that changed, and the documents of the log that changed since it was made.
 */
export function useCardSchedule(uid: string): QueryState<LearnerCards> {
  const cards = useSubscription<OpenCards>(
    `cards ${uid}`,
    fromFirestore((db, emit) => openCards(db, uid, emit)),
  );
  const progress = useUserProgress(uid);
  const settings = progress.status === 'ready' ? progress.value.clock : undefined;
  const isWaiting = progress.status === 'loading';
  const stored = JSON.stringify(settings);
  // The settings are equal again after each change of the progress.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const clock = useMemo(() => clockOf(settings ?? []), [stored]);
  return useMemo(
    () =>
      isWaiting ? { status: 'loading' } : mapQueryState(cards, (open) => ({ ...open, clock })),
    [cards, clock, isWaiting],
  );
}
