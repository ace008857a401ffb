import * as z from 'zod/mini';
import { timestamp, whole } from '#model/fields';
import { endOf, isOver, submitGrace, type Attempt } from '#model/quiz/attempt';

/** Which of a learner's attempts count. */
export const keptScore = z.enum(['best', 'last', 'first', 'average']);

/** When a learner may see the correct answers. */
export const showAnswers = z.enum([
  'never',
  'after_submit',
  'after_pass',
  'after_last_attempt',
  'after_close',
]);

/** The settings of a quiz. */
export const quizPolicy = z.object({
  /** Time limit in minutes. */
  quizTime: whole(1, 240),
  /** Percentage of the points needed to pass. */
  passingScore: whole(1, 100),
  maxAttempts: whole(1, 100),
  /** Minutes between the end of an attempt and the next. */
  cooldown: whole(0, 100_000),
  opensAt: z.nullable(timestamp),
  closesAt: z.nullable(timestamp),
  keptScore,
  showAnswers,
});
export type QuizPolicy = z.infer<typeof quizPolicy>;

/** The fields of `quizzes/{quizID}/accommodations/{uid}` that a teacher writes: extra time and attempts. */
export const chosenAccommodation = z.object({
  extraMinutes: whole(0, 600),
  extraAttempts: whole(0, 100),
});
export type ChosenAccommodation = z.infer<typeof chosenAccommodation>;

/** `quizzes/{quizID}/accommodations/{uid}`: how a quiz is different for a learner. */
export const accommodation = z.extend(chosenAccommodation, {
  /** Whether they are excused from it: a copy from their enrolment, because the quiz's page reads this document anyway. */
  isExcused: z._default(z.boolean(), false),
});
export type Accommodation = z.infer<typeof accommodation>;

export const noAccommodation: Accommodation = {
  extraMinutes: 0,
  extraAttempts: 0,
  isExcused: false,
};

/** Why no attempt can be started now. */
export type Obstacle =
  | { kind: 'not_open'; until: Date }
  | { kind: 'closed' }
  | { kind: 'in_progress' }
  | { kind: 'no_attempts_left' }
  | { kind: 'cooldown'; until: Date };

type LatestAttempt = Pick<
  Attempt,
  'number' | 'startedAt' | 'minutes' | 'closesAt' | 'status' | 'submittedAt' | 'skipsCooldown'
>;

/** Returns whether the next attempt may start now; the security rules agree. */
export function obstacleOf(
  policy: QuizPolicy,
  { extraAttempts }: ChosenAccommodation,
  latest: LatestAttempt | null,
  now: Date,
): Obstacle | null {
  const { opensAt, closesAt, maxAttempts, cooldown } = policy;
  if (opensAt !== null && now < opensAt) return { kind: 'not_open', until: opensAt };
  if (closesAt !== null && now >= closesAt) return { kind: 'closed' };
  if (latest === null) return null;
  if (!isOver(latest, now)) return { kind: 'in_progress' };
  if (latest.number >= maxAttempts + extraAttempts) return { kind: 'no_attempts_left' };
  if (latest.skipsCooldown) return null;
  const until = new Date(endOf(latest).getTime() + cooldown * 60_000);
  return now < until ? { kind: 'cooldown', until } : null;
}

/** Returns whether a learner may see the feedback on an attempt. */
export function showsAnswers(
  policy: QuizPolicy,
  { extraAttempts }: ChosenAccommodation,
  { number, status, passed }: Pick<Attempt, 'number' | 'status' | 'passed'>,
  now: Date,
): boolean {
  if (status !== 'graded') return false;
  switch (policy.showAnswers) {
    case 'never':
      return false;
    case 'after_submit':
      return true;
    case 'after_pass':
      return passed === true;
    case 'after_last_attempt':
      return number >= policy.maxAttempts + extraAttempts;
    case 'after_close':
      return policy.closesAt !== null && now.getTime() > policy.closesAt.getTime() + submitGrace;
  }
}

/** Returns the score that counts, in percent, rounded down; null without graded attempts. */
export function keptPercent(
  policy: Pick<QuizPolicy, 'keptScore'>,
  attempts: Pick<Attempt, 'number' | 'percent'>[],
): number | null {
  const graded = attempts
    .flatMap(({ number, percent }) => (percent === null ? [] : [{ number, percent }]))
    .sort((a, b) => a.number - b.number);
  if (graded.length === 0) return null;
  const percents = graded.map(({ percent }) => percent);
  switch (policy.keptScore) {
    case 'best':
      return Math.max(...percents);
    case 'last':
      return percents.at(-1)!;
    case 'first':
      return percents[0]!;
    case 'average':
      return Math.floor(percents.reduce((sum, percent) => sum + percent, 0) / percents.length);
  }
}
