import * as z from 'zod/mini';
import { id, timestamp, whole } from '#model/fields';

const questionID = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/));

/** The most that all answers of an attempt hold together, in characters. */
export const maxAnswerText = 50_000;
/** Security rules join all answers by it, to look at them at once; so none holds it. */
const separator = '\u001f';

/** By question: the answer as text, as the grader reads it. */
const answers = z
  .record(questionID, z.string().check(z.refine((text) => !text.includes(separator))))
  .check(
    z.refine((given) => Object.keys(given).length <= 100),
    // As the rules count them: a character beyond the basic plane is one.
    z.refine((given) => [...Object.values(given).join(separator)].length <= maxAnswerText),
  );

/** By question: what tells the answer from those before it, whatever they say and on whichever device they were entered. */
const answerIDs = z
  .record(questionID, z.string().check(z.regex(/^[A-Za-z0-9-]{1,36}$/)))
  .check(z.refine((given) => Object.keys(given).length <= 100));

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
  /** When the quiz was to close, as it stood at the start: whatever is open then ends. */
  closesAt: z.nullable(timestamp),
  answers,
  answerIDs,
  /** Questions that the learner wants to come back to. */
  flagged: z.array(questionID).check(z.maxLength(100)),
  /** The last write, by the server's clock; a device that compares it with its own knows how far that is off. */
  savedAt: timestamp,
  /**
   * The device of the last write, and the `savedAt` that it knew of from the server then. Firestore sends a write again until
   * it hears that it was taken, also days later, from a tab that was killed: where another device has written meanwhile,
   * only what is newer than all it has written is taken.
   */
  device: id,
  seenAt: timestamp,
  status: z.enum(['in_progress', 'submitted', 'graded']),
  submittedAt: z.nullable(timestamp),
});

/** What functions say of it. */
export const derivedAttempt = z.object({
  /** When it ends; for the search for those that have. */
  deadline: z._default(z.nullable(timestamp), null),
  /** Points, to two decimals. */
  score: z._default(z.nullable(z.number()), null),
  maxScore: z._default(z.nullable(z.number()), null),
  /** Rounded down, so that 100 means all points. */
  percent: z._default(z.nullable(z.int()), null),
  passed: z._default(z.nullable(z.boolean()), null),
  gradedAt: z._default(z.nullable(timestamp), null),
});

export const attempt = z.extend(chosenAttempt, derivedAttempt.shape);
export type Attempt = z.infer<typeof attempt>;

/** How long after the deadline answers are still taken, in ms: what was typed in time may be on its way. */
export const submitGrace = 30_000;

type Timing = Pick<Attempt, 'startedAt' | 'minutes' | 'closesAt'>;

/** When an attempt ends, whatever the learner does. */
export function deadlineOf({ startedAt, minutes, closesAt }: Timing): Date {
  const end = new Date(startedAt.getTime() + minutes * 60_000);
  return closesAt !== null && closesAt < end ? closesAt : end;
}

/** When the learner was done: handed in, or out of time. No attempt begins before the one before it has ended. */
export function endOf(one: Timing & Pick<Attempt, 'submittedAt'>): Date {
  const deadline = deadlineOf(one);
  return one.submittedAt !== null && one.submittedAt < deadline ? one.submittedAt : deadline;
}

/** Whether an attempt takes answers no more. */
export const isOver = (one: Timing & Pick<Attempt, 'status'>, now: Date): boolean =>
  one.status !== 'in_progress' || now.getTime() > deadlineOf(one).getTime() + submitGrace;

/**
 * `quizzes/{quizID}/takers/{uid}`: the latest attempt that somebody has begun, written together with it. It opens the
 * questions to them: who has not begun cannot look at them before their time runs.
 */
export const taker = z.object({ number: whole(1, 1000), version: whole(1, 1_000_000) });
export type Taker = z.infer<typeof taker>;
