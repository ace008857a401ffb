import { dueOn } from '@trellis/model/cards/card-forecast';
import { clockOf } from '@trellis/model/progress/clock';
import { useNewestForecasts } from '#web/data/cards/kept-forecasts';
import { useUserProgress } from '#web/data/user-progress.queries';
import { valueOf } from '#web/firebase/query-state';
import { useNow } from '#web/shared/use-now';

/** How many flashcards of each course are due, and how many questions were answered before. */
export type DueCounts = {
  total: number;
  /** Whether the learner has answered any. */
  isReviewing: boolean;
  of: (courseID: string) => { due: number; started: number };
};

const none = {};

/**
 * Returns how many flashcards are due on the current learning day, without reading a card: from the learner's progress, which
 * the header reads too. Undefined until that is loaded.
 */
export function useDueCounts(uid: string): DueCounts | undefined {
  const progress = valueOf(useUserProgress(uid));
  const forecasts = useNewestForecasts(uid, progress?.cardForecasts ?? none);
  const now = useNow();
  if (progress === undefined) return undefined;
  const today = clockOf(progress.clock).dayOf(now);
  return {
    total: Object.values(forecasts).reduce((sum, forecast) => sum + dueOn(forecast, today), 0),
    isReviewing: Object.keys(forecasts).length > 0,
    of: (courseID) => {
      const forecast = forecasts[courseID];
      return forecast
        ? { due: dueOn(forecast, today), started: forecast.started }
        : { due: 0, started: 0 };
    },
  };
}
