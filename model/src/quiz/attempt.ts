import * as z from 'zod/mini';
import { id, timestamp, whole } from '#model/fields';

const questionID = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,128}$/));

/** The maximum total length of an attempt's answers, in characters. */
export const maxAnswerText = 50_000;
/**
 * Separator with which security rules join all answers to check them at once; no answer may contain it.
 */
const separator = '\u001f';

/** By question: the answer as text, in the format that the grader parses. */
const answers = z
  .record(questionID, z.string().check(z.refine((text) => !text.includes(separator))))
  .check(
    z.refine((given) => Object.keys(given).length <= 100),
    // Counted like the rules do: an astral character is one.
    z.refine((given) => [...Object.values(given).join(separator)].length <= maxAnswerText),
  );

/**
 * By question: an id that distinguishes an answer from earlier ones, whatever their text or device.
 */
const answerIDs = z
  .record(questionID, z.string().check(z.regex(/^[A-Za-z0-9-]{1,36}$/)))
  .check(z.refine((given) => Object.keys(given).length <= 100));

/** The fields of `quiz_attempts/{userID}_{quizID}_{number}` that a learner writes. */
export const chosenAttempt = z.object({
  userID: id,
  quizID: id,
  courseID: id,
  /** 1 for the first. */
  number: whole(1, 1000),
  /** The version of the questions; later edits do not affect this attempt. */
  version: whole(1, 1_000_000),
  startedAt: timestamp,
  /** The time limit at the start, including extra time; it never changes. */
  minutes: whole(1, 1000),
  /** The quiz's closing date as of the start; attempts still open then end. */
  closesAt: z.nullable(timestamp),
  answers,
  answerIDs,
  /** Questions flagged for review. */
  flagged: z.array(questionID).check(z.maxLength(100)),
  /** The last write, by the server's clock; a device derives its clock offset from it. */
  savedAt: timestamp,
  /**
   * The device of the last write, and the `savedAt` it had last received. Firestore repeats a write until it is
   * acknowledged, even days later from a tab that was killed; if another device has written meanwhile, a repeated
   * write is accepted only if it is newer.
   */
  device: id,
  seenAt: timestamp,
  status: z.enum(['in_progress', 'submitted', 'graded']),
  submittedAt: z.nullable(timestamp),
});

/** The fields that functions write. */
export const derivedAttempt = z.object({
  /** When it ends; indexed to find expired attempts. */
  deadline: z._default(z.nullable(timestamp), null),
  /** Points, to two decimals. */
  score: z._default(z.nullable(z.number()), null),
  maxScore: z._default(z.nullable(z.number()), null),
  /** Rounded down, so that 100 means all points. */
  percent: z._default(z.nullable(z.int()), null),
  passed: z._default(z.nullable(z.boolean()), null),
  gradedAt: z._default(z.nullable(timestamp), null),
  /** When a member of staff reset it, so that it counts no more. */
  resetAt: z._default(z.nullable(timestamp), null),
  /** Whether the next one may start at once, because one was reset when this was the latest. */
  skipsCooldown: z._default(z.boolean(), false),
});

export const attempt = z.extend(chosenAttempt, derivedAttempt.shape);
export type Attempt = z.infer<typeof attempt>;

/** How long after the deadline answers are accepted, in ms, for those in transit. */
export const submitGrace = 30_000;

type Timing = Pick<Attempt, 'startedAt' | 'minutes' | 'closesAt'>;

/** Returns when an attempt ends at the latest. */
export function deadlineOf({ startedAt, minutes, closesAt }: Timing): Date {
  const end = new Date(startedAt.getTime() + minutes * 60_000);
  return closesAt !== null && closesAt < end ? closesAt : end;
}

/** Returns when an attempt ended: submitted or out of time. The next one cannot start earlier. */
export function endOf(one: Timing & Pick<Attempt, 'submittedAt'>): Date {
  const deadline = deadlineOf(one);
  return one.submittedAt !== null && one.submittedAt < deadline ? one.submittedAt : deadline;
}

/** Returns whether an attempt no longer accepts answers. */
export const isOver = (one: Timing & Pick<Attempt, 'status'>, now: Date): boolean =>
  one.status !== 'in_progress' || now.getTime() > deadlineOf(one).getTime() + submitGrace;

/**
 * `quizzes/{quizID}/takers/{uid}`: a learner's latest attempt, written together with it. It gives access to the
 * questions, so that nobody reads them before their time starts.
 */
export const taker = z.object({ number: whole(1, 1000), version: whole(1, 1_000_000) });
export type Taker = z.infer<typeof taker>;
