import type { CardKey } from '@trellis/model/cards/card-key';
import type { CardState } from '@trellis/model/cards/card-state';
import { replay } from '@trellis/model/cards/replay';
import type { ReviewEntry } from '@trellis/model/cards/review-entry';
import type { Day } from '@trellis/model/progress/calendar';
import type { Clock } from '@trellis/model/progress/clock';

/** A review that counts: one that was not taken back. */
export type PastReview = {
  key: CardKey;
  /** The learning day. */
  day: Day;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  grade: 1 | 2 | 3 | 4;
  /** How long the answer took, in ms. */
  took: number;
  /** The card's state before it; undefined for its first review. */
  before: CardState | undefined;
};

/** Returns the reviews of a whole log since a moment, in ms, in their order. The log before it decides their states. */
export function pastReviews(
  entries: readonly ReviewEntry[],
  since: number,
  clock: Clock,
): PastReview[] {
  const reviews: PastReview[] = [];
  replay(entries, ({ at, action: { key, grade, took } }, before) => {
    if (at < since) return;
    reviews.push({ key, day: clock.dayOf(new Date(at)), grade, took, before });
  });
  return reviews;
}
