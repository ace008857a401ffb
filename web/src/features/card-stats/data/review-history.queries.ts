import type { ReviewEntry } from '@trellis/model/cards/review-entry';
import { explain } from '#web/data/cards/deck.queries';
import { loadAllReviews } from '#web/data/cards/load-reviews';
import { fromFirestore, useSubscription } from '#web/firebase/live-query';
import type { QueryState } from '#web/firebase/query-state';

/**
 * Returns a learner's whole review log, with what this browser has not sent. Reads each document of the log: one for some
 * thousand reviews of a device. Offline, those on this device.
 */
export const useReviewHistory = (uid: string): QueryState<readonly ReviewEntry[]> =>
  useSubscription(
    `review history ${uid}`,
    fromFirestore((db, emit) => {
      void loadAllReviews(db, uid).then(
        ({ value, isFromCache }) => emit({ status: 'ready', value: value.entries, isFromCache }),
        (error: unknown) => emit(explain(error)),
      );
      return () => {};
    }),
  );
