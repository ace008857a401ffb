/** How many reviews give one star, two, three, four and five. */
export type Ratings = readonly number[];

export const noRatings: Ratings = [0, 0, 0, 0, 0];

/** The fields of a course that follow from its reviews. */
export type RatingFields = { ratings: number[]; ratingCount: number; ratingAverage: number };

/** Returns the sum over all ratings of a power of their stars. */
const sumOf = (ratings: Ratings, power: number): number =>
  ratings.reduce((sum, count, index) => sum + count * (index + 1) ** power, 0);

/** Returns the fields of a course with these ratings; its average is 0 if there are none. */
export function ratingFieldsOf(ratings: Ratings): RatingFields {
  const ratingCount = sumOf(ratings, 0);
  const ratingAverage = ratingCount === 0 ? 0 : sumOf(ratings, 1) / ratingCount;
  return { ratings: [...ratings], ratingCount, ratingAverage };
}

/** Returns an average as people see it, with one decimal. */
export const shownAverage = (average: number): number => Math.round(average * 10) / 10;

/** Of a normal distribution, 95 % lie above minus this many standard deviations. */
const certainty = 1.65;

/**
 * Returns the average that a course has with a certainty of 95 %, to order courses by. One star of each kind is
 * presumed, so that few ratings are not trusted much: five times five stars rank below a hundred ratings of 4.8, and
 * above a course without any. This is the lower bound of a Bayesian estimate, by Evan Miller, “Ranking Items With Star
 * Ratings” (2014), https://www.evanmiller.org/ranking-items-with-star-ratings.html.
 */
export function fairRating(ratings: Ratings): number {
  const presumed = ratings.map((count) => count + 1);
  const count = sumOf(presumed, 0);
  const mean = sumOf(presumed, 1) / count;
  const variance = sumOf(presumed, 2) / count - mean ** 2;
  return mean - certainty * Math.sqrt(variance / (count + 1));
}
