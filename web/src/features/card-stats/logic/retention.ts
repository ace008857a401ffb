import { dayNumber, type Day } from '@trellis/model/progress/calendar';
import type { PastReview } from '#web/features/card-stats/logic/past-reviews';

/** A card whose last interval was so many days or longer is mature; before that it is young. */
export const matureAfter = 21;

/** How many cards were asked, and how many of them were known. */
export type Recall = { asked: number; known: number };
export type Retention = Record<'young' | 'mature' | 'all', Recall>;

/**
 * Returns the true retention of the last days, today included: known / asked.
 *
 * asked = the first review of each card on each learning day, if the card was in review then (FSRS's stage 2), not in a
 * learning step. known = those with a grade above “again”. Young and mature go by the interval before the review. Further
 * reviews on a day do not count: they ask what was seen a moment ago.
 */
export function retentionOf(reviews: readonly PastReview[], today: Day, days: number): Retention {
  const first = dayNumber(today) - days + 1;
  const retention: Retention = {
    young: { asked: 0, known: 0 },
    mature: { asked: 0, known: 0 },
    all: { asked: 0, known: 0 },
  };
  const seen = new Set<string>();
  for (const { day, key, grade, before } of reviews) {
    const name = `${day} ${key}`;
    if (dayNumber(day) < first || seen.has(name)) continue;
    seen.add(name);
    if (before?.stage !== 2) continue;
    for (const group of [before.interval < matureAfter ? 'young' : 'mature', 'all'] as const) {
      retention[group].asked++;
      if (grade > 1) retention[group].known++;
    }
  }
  return retention;
}
