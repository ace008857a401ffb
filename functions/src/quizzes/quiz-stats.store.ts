import { FieldValue, type WriteBatch } from 'firebase-admin/firestore';
import {
  noQuizStats,
  shardOfAttempt,
  withinRoom,
  type QuizStats,
} from '@trellis/model/quiz/quiz-stats';
import { MalformedDocument } from '#functions/firestore/decode';
import { read, refs } from '#functions/firestore/typed-refs';

/**
 * Adds an attempt's results to the commit that grades it, and so once. Reads which wrong answers have a count already;
 * others may add some meanwhile, so there can be a few more than there is room for.
 */
export async function addToQuizStats(
  batch: WriteBatch,
  quizID: string,
  attemptID: string,
  stats: QuizStats,
): Promise<void> {
  const shard = shardOfAttempt(attemptID);
  const stored = await storedStats(quizID, shard);
  const { ref } = refs.quizStats(quizID, shard);
  batch.set(ref, incrementsOf(withinRoom(stats, stored)), { merge: true });
}

/** Returns a part of a quiz's results; those of nobody if it is missing or malformed. */
export async function storedStats(quizID: string, shard: string): Promise<QuizStats> {
  try {
    return (await read(refs.quizStats(quizID, shard)))?.data ?? noQuizStats;
  } catch (problem) {
    if (problem instanceof MalformedDocument) return noQuizStats;
    throw problem;
  }
}

/**
 * Returns the same maps with increments in place of the numbers. Without those that add nothing: an empty map would replace
 * what is stored.
 */
function incrementsOf(counts: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(counts).flatMap(([key, value]): [string, unknown][] => {
      if (typeof value === 'number') {
        return value === 0 ? [] : [[key, FieldValue.increment(value)]];
      }
      const inner = incrementsOf(value);
      return Object.keys(inner).length === 0 ? [] : [[key, inner]];
    }),
  );
}
