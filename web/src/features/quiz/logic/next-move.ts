import type { Quiz } from '@trellis/model/content/quiz';
import { deadlineOf, type Attempt } from '@trellis/model/quiz/attempt';
import {
  obstacleOf,
  type ChosenAccommodation,
  type Obstacle,
} from '@trellis/model/quiz/quiz-policy';

/** What a learner can do with a quiz now, or why they cannot start. */
export type NextMove =
  | {
      kind: 'begin';
      number: number;
      minutes: number;
      /** Whether the closing date shortens the time. */ isShort: boolean;
    }
  | { kind: 'resume'; until: Date }
  /** Time is up; the last answers may be in transit. */
  | { kind: 'time_up' }
  | { kind: 'no_questions' }
  | Exclude<Obstacle, { kind: 'in_progress' }>;

/**
 * Returns the learner's next action.
 * @param latest the learner's latest attempt
 */
export function nextMove(
  quiz: Quiz,
  accommodation: ChosenAccommodation,
  latest: Attempt | null,
  now: Date,
): NextMove {
  const obstacle = obstacleOf(quiz, accommodation, latest, now);
  if (latest?.status === 'in_progress') {
    const until = deadlineOf(latest);
    if (now < until) return { kind: 'resume', until };
    if (obstacle?.kind === 'in_progress') return { kind: 'time_up' };
  }
  if (obstacle !== null && obstacle.kind !== 'in_progress') return obstacle;
  if (quiz.version === 0) return { kind: 'no_questions' };
  const minutes = quiz.quizTime + accommodation.extraMinutes;
  const left = quiz.closesAt === null ? Infinity : quiz.closesAt.getTime() - now.getTime();
  const isShort = left < minutes * 60_000;
  return {
    kind: 'begin',
    number: (latest?.number ?? 0) + 1,
    minutes: isShort ? Math.floor(left / 60_000) : minutes,
    isShort,
  };
}

/** Returns how many attempts remain, whether or not this one has started. */
export const attemptsLeft = (
  { maxAttempts }: Pick<Quiz, 'maxAttempts'>,
  { extraAttempts }: ChosenAccommodation,
  latest: Pick<Attempt, 'number'> | null,
): number => Math.max(0, maxAttempts + extraAttempts - (latest?.number ?? 0));
