import * as z from 'zod/mini';
import type { Attempt } from '#model/quiz/attempt';
import type { AttemptFeedback } from '#model/quiz/attempt-feedback';
import type { Grade } from '#model/quiz/grade-attempt';
import type { KeyVersion, QuizVersion } from '#model/quiz/quiz-version';
import { wrongAnswersOf } from '#model/quiz/wrong-answers';

const count = z._default(z.int(), 0);

export const questionStats = z.object({
  /** How many attempts have answered it. */
  answered: count,
  /** How many of these earned all points. */
  right: count,
  /** How often each wrong answer was given, by {@link wrongKey}. */
  wrong: z._default(z.record(z.string(), z.int()), {}),
  /** How often others were given, once there were {@link mostWrongAnswers}. */
  otherWrong: count,
});
export type QuestionStats = z.infer<typeof questionStats>;

/**
 * `quizzes/{quizID}/stats/{shard}`: the results of a part of a quiz's attempts, for its teachers. The commit that grades an
 * attempt adds it. There are several, so that many learners can finish at once.
 */
export const quizStats = z.object({
  attempts: count,
  passed: count,
  /** The sum of the attempts' percentages. */
  percentSum: count,
  questions: z._default(z.record(z.string(), questionStats), {}),
});
export type QuizStats = z.infer<typeof quizStats>;

/** How many documents hold the results of a quiz. */
export const quizStatsShards = 8;

/** How many wrong answers of a question a shard holds, so that it stays far below the size of a document. */
export const mostWrongAnswers = 20;

/** Returns the name of the shard that counts an attempt. */
export function shardOfAttempt(attemptID: string): string {
  let hash = 0;
  for (const character of attemptID) hash = (Math.imul(hash, 31) + character.codePointAt(0)!) | 0;
  return String((hash >>> 0) % quizStatsShards);
}

const prefix = '=';

/** Returns the key of a wrong answer in {@link questionStats}. With the prefix no text is a reserved name. */
export const wrongKey = (text: string): string => prefix + text;

/** Returns the text of a key. */
export const wrongTextOf = (key: string): string => key.slice(prefix.length);

export const noQuestionStats: QuestionStats = { answered: 0, right: 0, wrong: {}, otherWrong: 0 };
export const noQuizStats: QuizStats = { attempts: 0, passed: 0, percentSum: 0, questions: {} };

/** Returns what a graded attempt adds to the stats of its quiz. */
export function statsOfAttempt(
  { answers }: Pick<Attempt, 'answers'>,
  { percent, passed }: Pick<Grade, 'percent' | 'passed'>,
  { questions: feedback }: Pick<AttemptFeedback, 'questions'>,
  { questions }: Pick<QuizVersion, 'questions'>,
  { keys }: KeyVersion,
): QuizStats {
  const answered = questions.flatMap((question): [string, QuestionStats][] => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id]! : '';
    const key = keys[question.id];
    if (answer.trim() === '' || key === undefined) return [];
    const isRight = feedback[question.id]?.fraction === 1;
    const wrong = isRight ? [] : wrongAnswersOf(question, key, answer);
    return [
      [
        question.id,
        {
          answered: 1,
          right: isRight ? 1 : 0,
          wrong: Object.fromEntries(wrong.map((text) => [wrongKey(text), 1])),
          otherWrong: 0,
        },
      ],
    ];
  });
  return {
    attempts: 1,
    passed: passed ? 1 : 0,
    percentSum: percent,
    questions: Object.fromEntries(answered),
  };
}

/** Returns the sum of two stats. */
export const addStats = (a: QuizStats, b: QuizStats): QuizStats => ({
  attempts: a.attempts + b.attempts,
  passed: a.passed + b.passed,
  percentSum: a.percentSum + b.percentSum,
  questions: merged(a.questions, b.questions, addQuestion),
});

const addQuestion = (a: QuestionStats, b: QuestionStats): QuestionStats => ({
  answered: a.answered + b.answered,
  right: a.right + b.right,
  wrong: merged(a.wrong, b.wrong, (one, other) => one + other),
  otherWrong: a.otherWrong + b.otherWrong,
});

function merged<T>(
  a: Record<string, T>,
  b: Record<string, T>,
  add: (a: T, b: T) => T,
): Record<string, T> {
  const all = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const known = all.get(key);
    all.set(key, known === undefined ? value : add(known, value));
  }
  return Object.fromEntries(all);
}

/**
 * Returns stats in which only those wrong answers have a count of their own that `stored` has already, or has room for, in
 * the order given; the rest are counted together.
 */
export const withinRoom = (stats: QuizStats, stored: QuizStats): QuizStats => ({
  ...stats,
  questions: Object.fromEntries(
    Object.entries(stats.questions).map(([id, question]) => [
      id,
      questionWithinRoom(question, stored.questions[id]?.wrong ?? {}),
    ]),
  ),
});

function questionWithinRoom(stats: QuestionStats, stored: Record<string, number>): QuestionStats {
  const entries = Object.entries(stats.wrong);
  const isStored = ([key]: [string, number]) => Object.hasOwn(stored, key);
  const room = Math.max(0, mostWrongAnswers - Object.keys(stored).length);
  const fresh = entries.filter((entry) => !isStored(entry));
  const kept = [...entries.filter(isStored), ...fresh.slice(0, room)];
  const rest = fresh.slice(room).reduce((sum, [, times]) => sum + times, 0);
  return { ...stats, wrong: Object.fromEntries(kept), otherWrong: stats.otherWrong + rest };
}
