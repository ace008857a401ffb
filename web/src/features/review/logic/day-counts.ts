import { continueReplay, type Schedule } from '@trellis/model/cards/replay';
import type { ReviewEntry } from '@trellis/model/cards/review-entry';
import type { DaySpan } from '#web/features/review/logic/learning-day';
import type { DayCounts } from '#web/features/review/logic/review-queue';

/** Returns how many cards were begun and reviewed on a learning day, by the log: what was taken back does not count. */
export function dayCounts(
  base: Schedule,
  entries: readonly ReviewEntry[],
  { start, end }: DaySpan,
): DayCounts {
  const counts = { fresh: 0, reviews: 0 };
  continueReplay(base, entries, ({ at }, before) => {
    if (at < start || at >= end) return;
    if (before === undefined || before.reviewedAt === 0) counts.fresh++;
    else if (before.stage === 2) counts.reviews++;
  });
  return counts;
}
