import * as z from 'zod/mini';
import { id, timestamp, whole } from '#model/fields';

/** What a learner writes of `quiz_attempts/{userID}_{quizID}_{number}`. */
export const chosenAttempt = z.object({
  userID: id,
  quizID: id,
  courseID: id,
  /** 1 for the first. */
  number: whole(1, 1000),
  /** The version of the questions that this attempt is about; what teachers change later is not for it. */
  version: whole(1, 1_000_000),
  startedAt: timestamp,
  /** The time limit as it was at the start, with what the learner is given besides; it never changes. */
  minutes: whole(1, 1000),
  /** By question: the answer as text, as the grader reads it. */
  answers: z.record(z.string(), z.string().check(z.maxLength(10_000))),
  /** Questions that the learner wants to come back to. */
  flagged: z.array(z.string()),
  status: z.enum(['in_progress', 'submitted', 'graded']),
  submittedAt: z.nullable(timestamp),
});

/** What functions say of it when it is graded. */
export const gradedAttempt = z.object({
  score: z._default(z.nullable(z.number()), null),
  maxScore: z._default(z.nullable(z.number()), null),
  /** Rounded down, so that 100 means all points. */
  percent: z._default(z.nullable(z.int()), null),
  passed: z._default(z.nullable(z.boolean()), null),
  gradedAt: z._default(z.nullable(timestamp), null),
});

export const attempt = z.extend(chosenAttempt, gradedAttempt.shape);
export type Attempt = z.infer<typeof attempt>;

/** How long after the deadline answers are still taken, in ms: what was typed in time may be on its way. */
export const submitGrace = 30_000;

/** When an attempt ends, whatever the learner does. */
export const deadlineOf = ({ startedAt, minutes }: Pick<Attempt, 'startedAt' | 'minutes'>): Date =>
  new Date(startedAt.getTime() + minutes * 60_000);

/** Whether an attempt takes answers no more. */
export const isOver = (
  one: Pick<Attempt, 'startedAt' | 'minutes' | 'status'>,
  now: Date,
): boolean =>
  one.status !== 'in_progress' || now.getTime() > deadlineOf(one).getTime() + submitGrace;
