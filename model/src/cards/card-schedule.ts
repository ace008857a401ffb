import * as z from 'zod/mini';
import { packRange } from '#model/cards/packs';
import { defaultOptions } from '#model/cards/review-options';
import { timestamp } from '#model/fields';

const reviewOptions = z.object({
  retention: z.number(),
  learningSteps: z.array(z.string()),
  relearningSteps: z.array(z.string()),
  longestInterval: z.int(),
  newPerDay: z.int(),
  reviewsPerDay: z.int(),
});

/**
 * `card_schedules/{uid}`: how far a learner's review log has been replayed, and the index of the packs with the result.
 * Functions own it.
 */
export const cardSchedule = z.object({
  packs: z.array(packRange),
  options: z._default(reviewOptions, defaultOptions),
  /** When the options were set, in ms by the devices' clocks. */
  optionsAt: z.int(),
  /** The time of the latest entry in the packs, in ms by the devices' clocks. */
  through: z.int(),
  /** The length of text that is in the packs, by document of the log. */
  positions: z.record(z.string(), z.int()),
  /** Log documents that did not change since then are in the packs. */
  foldedAt: timestamp,
});
export type CardSchedule = z.infer<typeof cardSchedule>;

/** Returns the schedule of somebody who has reviewed nothing. */
export const newCardSchedule = (): CardSchedule => ({
  packs: [],
  options: defaultOptions,
  optionsAt: 0,
  through: 0,
  positions: {},
  foldedAt: new Date(0),
});
