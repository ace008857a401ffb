import {
  defaultOptions,
  invalidOptions,
  type ReviewOptions,
} from '@trellis/model/cards/review-options';

/** The options as texts of a form; retention in percent. */
export type OptionTexts = Record<keyof ReviewOptions, string>;

export const optionNames = Object.keys(defaultOptions) as (keyof ReviewOptions)[];

/** Returns options as a form shows them. */
export const textsOf = (options: ReviewOptions): OptionTexts => ({
  retention: String(Math.round(options.retention * 100)),
  learningSteps: options.learningSteps.join(' '),
  relearningSteps: options.relearningSteps.join(' '),
  longestInterval: String(options.longestInterval),
  newPerDay: String(options.newPerDay),
  reviewsPerDay: String(options.reviewsPerDay),
});

/** Returns the options that a form says; a number that is none is NaN. */
export const optionsOf = (texts: OptionTexts): ReviewOptions => ({
  retention: wholeOf(texts.retention) / 100,
  learningSteps: stepsOf(texts.learningSteps),
  relearningSteps: stepsOf(texts.relearningSteps),
  longestInterval: wholeOf(texts.longestInterval),
  newPerDay: wholeOf(texts.newPerDay),
  reviewsPerDay: wholeOf(texts.reviewsPerDay),
});

/** Returns whether the text of one option can be taken. */
export const isOption = (name: keyof ReviewOptions, text: string): boolean =>
  !invalidOptions(optionsOf({ ...textsOf(defaultOptions), [name]: text })).includes(name);

const wholeOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

/** Steps are separated by spaces or commas, of any script. */
const stepsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,،]+/)
    .filter(Boolean);
