import { quiz } from '@trellis/model/content/quiz';
import { quizPath, quizVersionPath } from '@trellis/model/paths';
import { quizVersion } from '@trellis/model/quiz/quiz-version';
import { useCachedDocument } from '#web/firebase/cached';
import { useLiveDocument } from '#web/firebase/live-query';

/** Returns a quiz as its learners see it, live: one read. */
export const useQuiz = (quizID: string) => useLiveDocument(quizPath(quizID), quiz);

/**
 * Returns the questions of a quiz's version: one read, once per device, because versions never change. Reads nothing
 * without a version.
 */
export const useQuizVersion = (quizID: string, version: number | null) =>
  useCachedDocument(
    version === null ? null : quizVersionPath(quizID, version),
    quizVersion,
    Number.POSITIVE_INFINITY,
  );
