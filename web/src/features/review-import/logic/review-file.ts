import type { ReviewAction } from '@trellis/model/cards/review-entry';

/** Something that a file says was done with a card, or decided, and when, in ms. Reviews in it are `imported`. */
export type PastAction = { at: number; action: ReviewAction };

/** Why a row or a card of a file is not imported. */
export type SkipReason =
  | 'badTime'
  | 'badNumber'
  | 'badAction'
  | 'badCard'
  | 'badGrade'
  | 'badSeconds'
  | 'badDetails'
  | 'future'
  | 'noCard'
  | 'cardDeleted'
  | 'noAnswer'
  | 'practice'
  | 'reset';

/** Reviews that are not imported: their line, or the card that they belong to by its number; how it begins; its id. */
export type SkippedReviews = {
  number: number;
  start: string;
  name: string;
  reason: SkipReason;
  /** How many reviews or other entries. */
  count: number;
};

/** What a file with reviews holds. */
export type ReviewFile = { found: PastAction[]; skipped: SkippedReviews[] };

/** How far a time may be ahead of this device's clock, in ms. */
const tolerated = 10 * 60_000;

/** Returns whether something happens later than it can have happened. */
export const isFuture = (at: number, now: number): boolean => at > now + tolerated;
