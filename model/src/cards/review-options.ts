/** How a learner wants cards scheduled and how many a day. A change is an entry of the review log. */
export type ReviewOptions = {
  /** The probability of recall to aim at when a card is due: 0.7 to 0.99. */
  retention: number;
  /** Delays of the steps of a new card, such as `10m`, `1h` or `1d`; may be empty. */
  learningSteps: string[];
  /** The same for a card that was forgotten. */
  relearningSteps: string[];
  /** The longest interval, in days. */
  longestInterval: number;
  /** How many new cards and reviews there are at most on a learning day. */
  newPerDay: number;
  reviewsPerDay: number;
};

export const defaultOptions: ReviewOptions = {
  retention: 0.9,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
  longestInterval: 36_500,
  newPerDay: 20,
  reviewsPerDay: 200,
};

const step = /^[1-9][0-9]{0,3}[mhd]$/;
/** Returns whether a text is the delay of a step. */
export const isStep = (text: string): text is `${number}${'m' | 'h' | 'd'}` => step.test(text);
const areSteps = (steps: string[]) => steps.length <= 6 && steps.every(isStep);
const isWithin = (value: number, min: number, max: number) => value >= min && value <= max;

/** Returns the names of the options that are out of range. */
export function invalidOptions(options: ReviewOptions): (keyof ReviewOptions)[] {
  const { retention, learningSteps, relearningSteps, longestInterval } = options;
  const { newPerDay, reviewsPerDay } = options;
  const isCount = (value: number) => Number.isInteger(value) && isWithin(value, 0, 9999);
  const checks: [keyof ReviewOptions, boolean][] = [
    ['retention', isWithin(retention, 0.7, 0.99)],
    ['learningSteps', areSteps(learningSteps)],
    ['relearningSteps', areSteps(relearningSteps)],
    ['longestInterval', Number.isInteger(longestInterval) && isWithin(longestInterval, 1, 36_500)],
    ['newPerDay', isCount(newPerDay)],
    ['reviewsPerDay', isCount(reviewsPerDay)],
  ];
  return checks.flatMap(([name, isValid]) => (isValid ? [] : [name]));
}
