import { expect, it } from 'vitest';
import { newCardState, type CardState } from '@trellis/model/cards/card-state';
import type { PastReview } from '#web/features/card-stats/logic/past-reviews';
import { retentionOf } from '#web/features/card-stats/logic/retention';

const inReview = (interval: number): CardState => ({ ...newCardState(), stage: 2, interval });
const review = (fields: Partial<PastReview>): PastReview => ({
  ...{ key: 'ferns/spore', day: '2026-11-30', grade: 3, took: 2000, before: inReview(5) },
  ...fields,
});
const none = { asked: 0, known: 0 };

it('counts a card once a day, by its first answer', () => {
  const reviews = [review({ grade: 1 }), review({ grade: 3 }), review({ key: 'ferns/frond' })];
  expect(retentionOf(reviews, '2026-11-30', 30).all).toEqual({ asked: 2, known: 1 });
});

it('does not count cards in a learning step, not even when they are asked again that day', () => {
  const reviews = [
    review({ before: undefined }),
    review({ before: { ...newCardState(), stage: 1 } }),
    review({ before: inReview(1) }),
  ];
  expect(retentionOf(reviews, '2026-11-30', 30)).toEqual({ young: none, mature: none, all: none });
});

it('tells young cards from mature ones by the interval before the review', () => {
  const reviews = [
    review({ key: 'a/1', before: inReview(20), grade: 1 }),
    review({ key: 'a/2', before: inReview(21), grade: 2 }),
    review({ key: 'a/3', before: inReview(400), grade: 4 }),
  ];
  expect(retentionOf(reviews, '2026-11-30', 30)).toEqual({
    young: { asked: 1, known: 0 },
    mature: { asked: 2, known: 2 },
    all: { asked: 3, known: 2 },
  });
});

it('counts the given number of days, today included', () => {
  const reviews = [review({ day: '2026-11-01' }), review({ day: '2026-10-31' })];
  expect(retentionOf(reviews, '2026-11-30', 30).all.asked).toBe(1);
  expect(retentionOf(reviews, '2026-11-30', 31).all.asked).toBe(2);
});
