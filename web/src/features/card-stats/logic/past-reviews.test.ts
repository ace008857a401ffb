import { expect, it } from 'vitest';
import type { ReviewAction, ReviewEntry } from '@trellis/model/cards/review-entry';
import { clockOf } from '@trellis/model/progress/clock';
import { pastReviews } from '#web/features/card-stats/logic/past-reviews';

const clock = clockOf([
  { since: new Date(0), timezone: 'Asia/Tokyo', dayStartHour: 4, restDays: [] },
]);
const entry = (seq: number, time: string, action: ReviewAction): ReviewEntry => ({
  device: 'phone123',
  seq,
  at: Date.parse(time),
  action,
});
const review = (grade: 1 | 2 | 3 | 4): ReviewAction => ({
  kind: 'review',
  key: 'ferns/spore',
  grade,
  took: 2000,
});

it("gives each review its learning day by the learner's clock, and the state before it", () => {
  const reviews = pastReviews(
    // 3:59 and 4:00 in Tokyo.
    [entry(1, '2026-11-20T18:59:00Z', review(4)), entry(2, '2026-11-20T19:00:00Z', review(3))],
    0,
    clock,
  );
  expect(reviews.map(({ day, before }) => [day, before?.stage])).toEqual([
    ['2026-11-20', undefined],
    ['2026-11-21', 2],
  ]);
});

it('leaves out what was taken back, and what is too old, which still decides the state', () => {
  const entries = [
    entry(1, '2026-11-01T08:00:00Z', review(4)),
    entry(2, '2026-11-20T08:00:00Z', review(1)),
    entry(3, '2026-11-20T08:01:00Z', { kind: 'undo', seq: 2 }),
    entry(4, '2026-11-20T08:02:00Z', review(3)),
  ];
  const reviews = pastReviews(entries, Date.parse('2026-11-10T00:00:00Z'), clock);
  expect(reviews).toHaveLength(1);
  expect(reviews[0]).toMatchObject({ grade: 3, before: { stage: 2, reviews: 1, lapses: 0 } });
});
