import { describe, expect, it } from 'vitest';
import { fairRating, noRatings, ratingFieldsOf, shownAverage } from '#model/course-reviews/ratings';

/** The posterior mean and variance as Miller writes them, term by term. */
function lowerBound(ratings: number[]): number {
  const total = ratings.reduce((sum, count) => sum + count, 0);
  const share = (stars: number) => (ratings[stars - 1]! + 1) / (total + 5);
  const all = [1, 2, 3, 4, 5];
  const first = all.reduce((sum, stars) => sum + stars * share(stars), 0);
  const second = all.reduce((sum, stars) => sum + stars * stars * share(stars), 0);
  return first - 1.65 * Math.sqrt((second - first * first) / (total + 6));
}

describe('the fields of a course', () => {
  it('are zero without reviews', () => {
    expect(ratingFieldsOf(noRatings)).toEqual({
      ratings: [0, 0, 0, 0, 0],
      ratingCount: 0,
      ratingAverage: 0,
    });
  });

  it('keep the exact average, which is shown with one decimal', () => {
    const { ratingCount, ratingAverage } = ratingFieldsOf([1, 0, 0, 1, 1]);
    expect(ratingCount).toBe(3);
    expect(ratingAverage).toBe(10 / 3);
    expect(shownAverage(ratingAverage)).toBe(3.3);
  });
});

describe('the fair rating', () => {
  it.each([[[0, 0, 0, 0, 0]], [[0, 0, 0, 0, 5]], [[2, 1, 4, 40, 53]], [[9, 0, 0, 0, 0]]])(
    'is the lower bound of the estimate for %j',
    (ratings) => expect(fairRating(ratings)).toBeCloseTo(lowerBound(ratings), 12),
  );

  it('trusts many ratings more than few, and few good ones more than none', () => {
    const inOrder = [
      [0, 0, 0, 20, 80],
      [0, 0, 0, 0, 5],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
      [30, 10, 0, 0, 5],
    ];
    const byRating = inOrder.toReversed().toSorted((a, b) => fairRating(b) - fairRating(a));
    expect(byRating).toEqual(inOrder);
  });

  it('grows with each better rating', () => {
    for (let count = 0; count < 100; count++)
      expect(fairRating([1, 0, 2, 0, count + 1])).toBeGreaterThan(fairRating([1, 0, 2, 0, count]));
  });
});
