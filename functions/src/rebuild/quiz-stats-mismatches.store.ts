import { attemptID } from '@trellis/model/paths';
import { allAttemptsOfQuiz } from '@trellis/model/queries';
import { attempt, type Attempt } from '@trellis/model/quiz/attempt';
import {
  addStats,
  noQuizStats,
  quizStatsShards,
  shardOfAttempt,
  withinRoom,
  type QuizStats,
} from '@trellis/model/quiz/quiz-stats';
import { MalformedDocument } from '#functions/firestore/decode';
import { decodeEach, queryOf } from '#functions/firestore/find';
import { refs } from '#functions/firestore/typed-refs';
import { gradingOf } from '#functions/quizzes/grade-attempt.store';
import { storedStats } from '#functions/quizzes/quiz-stats.store';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** Yields every part of a quiz's results that differs from its attempts, graded again. */
export async function* quizStatsMismatches(): AsyncGenerator<Mismatch> {
  const { docs } = await refs.quiz('any').ref.parent.select().get();
  for (const { id } of docs) {
    const counted = await countAttempts(id);
    for (let number = 0; number < quizStatsShards; number++) {
      const shard = String(number);
      const stats = counted.get(shard) ?? null;
      const expected = stats && withRoomAsStored(stats, await storedStats(id, shard));
      yield* await compare(refs.quizStats(id, shard), expected, true);
    }
  }
}

/** Returns the results of a quiz's attempts by shard, in the order in which they were graded. */
async function countAttempts(quizID: string): Promise<Map<string, QuizStats>> {
  const found = decodeEach(attempt, await queryOf(allAttemptsOfQuiz(quizID)).get());
  const ended = found.filter(isCounted).sort(byGrading);
  const counted = new Map<string, QuizStats>();
  for (const one of ended) {
    const stats = await statsOf(one);
    const shard = shardOfAttempt(attemptID(one.userID, quizID, one.number));
    if (stats !== null) counted.set(shard, addStats(counted.get(shard) ?? noQuizStats, stats));
  }
  return counted;
}

/** Returns whether an attempt was handed in; those that a reset ended were not. */
const isCounted = ({ status, gradedAt, resetAt }: Attempt) =>
  status !== 'in_progress' && (resetAt === null || Number(resetAt) !== Number(gradedAt));

const byGrading = (a: Attempt, b: Attempt) => Number(a.gradedAt) - Number(b.gradedAt);

/** Returns what an attempt adds; null if its version is missing, which its learner's records report. */
async function statsOf(one: Attempt): Promise<QuizStats | null> {
  try {
    return (await gradingOf(one)).stats;
  } catch (problem) {
    if (problem instanceof MalformedDocument) return null;
    throw problem;
  }
}

/** Gives those wrong answers a count of their own that have one, as far as they were given. */
function withRoomAsStored(stats: QuizStats, stored: QuizStats): QuizStats {
  const questions = Object.entries(stored.questions).map(([id, question]) => {
    const given = stats.questions[id]?.wrong ?? {};
    const wrong = Object.entries(question.wrong).filter(([key]) => Object.hasOwn(given, key));
    return [id, { ...question, wrong: Object.fromEntries(wrong) }] as const;
  });
  return withinRoom(stats, { ...stored, questions: Object.fromEntries(questions) });
}
