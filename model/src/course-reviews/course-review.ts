import * as z from 'zod/mini';
import { id, longText, timestamp, whole } from '#model/fields';

/** The numbers of stars that a review can give. */
export const stars = [1, 2, 3, 4, 5] as const;

/** How much of a course's required activities, in percent, somebody must have done to review it. */
export const progressToReview = 10;

/** For how long somebody whose review was removed may not write another one of the course, in days. */
export const daysWithoutReview = 7;

/** Returns from when on somebody may write another review after theirs was removed. */
export const mayReviewFrom = (removedAt: Date): Date =>
  new Date(removedAt.getTime() + daysWithoutReview * 86_400_000);

/** The fields of `courses/{courseID}/reviews/{uid}` that the learner writes. */
export const writtenReview = z.object({
  userID: id,
  /** Whole stars. */
  rating: whole(1, 5),
  /** Plain text; may be empty. */
  comment: longText(2000),
  createdAt: timestamp,
  updatedAt: timestamp,
});
export type WrittenReview = z.infer<typeof writtenReview>;

/** The answer of the course's teachers; there is one. */
export const reviewAnswer = z.object({
  text: longText(2000).check(z.minLength(1)),
  authorID: id,
  answeredAt: timestamp,
});
export type ReviewAnswer = z.infer<typeof reviewAnswer>;

/** The field that the course's teachers write. */
const answeredReview = z.object({
  answer: z._default(z.nullable(reviewAnswer), null),
});

/** The field that functions derive. */
const derivedReview = z.object({
  /** The display name in the learner's profile; empty without one. */
  authorName: z._default(z.string(), ''),
});

/** `courses/{courseID}/reviews/{uid}`: what a learner says about a course. */
export const courseReview = z.extend(
  z.extend(writtenReview, answeredReview.shape),
  derivedReview.shape,
);
export type CourseReview = z.infer<typeof courseReview>;
