import type { ReviewEntry } from '@trellis/model/cards/review-entry';
import { explain } from '#web/data/cards/deck.queries';
import { loadAllReviews } from '#web/data/cards/load-reviews';
import { fromFirestore, useSubscription } from '#web/firebase/live-query';
import type { QueryState } from '#web/firebase/query-state';

/**
 * Returns a learner's whole review log, with what this browser has not sent. Reads each document of the log: one for some
 * thousand reviews of a device. Offline, those on this device, and all as soon as the server is back. With another number of
 * `reloads` it is read again.
 */
export const useReviewHistory = (
  uid: string,
  reloads: number,
): QueryState<readonly ReviewEntry[]> =>
  useSubscription(
    `review history ${uid} ${reloads}`,
    fromFirestore((db, emit) => {
      let isLoaded = false;
      const load = async () => {
        try {
          const { value, isFromCache } = await loadAllReviews(db, uid);
          isLoaded = !isFromCache;
          emit({ status: 'ready', value: value.entries, isFromCache });
        } catch (error) {
          emit(explain(error));
        }
      };
      const onOnline = () => void (isLoaded || load());
      addEventListener('online', onOnline);
      void load();
      return () => removeEventListener('online', onOnline);
    }),
  );
