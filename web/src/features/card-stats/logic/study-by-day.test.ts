import { expect, it } from 'vitest';
import type { PastReview } from '#web/features/card-stats/logic/past-reviews';
import { studyByDay } from '#web/features/card-stats/logic/study-by-day';

const review = (day: string, took: number): PastReview => ({
  ...{ key: 'ferns/spore', day, grade: 3, took, before: undefined },
});

it('sums reviews and minutes of each day, also of days without any', () => {
  const reviews = [
    review('2026-11-27', 9000),
    review('2026-11-28', 30_000),
    review('2026-11-30', 15_000),
    review('2026-11-30', 45_000),
  ];
  expect(studyByDay(reviews, '2026-11-30', 3)).toEqual([
    { day: '2026-11-28', reviews: 1, minutes: 0.5 },
    { day: '2026-11-29', reviews: 0, minutes: 0 },
    { day: '2026-11-30', reviews: 2, minutes: 1 },
  ]);
});

it('counts an answer of hours as a minute', () => {
  expect(studyByDay([review('2026-11-30', 7_200_000)], '2026-11-30', 1)[0]!.minutes).toBe(1);
});
