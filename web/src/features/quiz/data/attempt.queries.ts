import { course } from '@trellis/model/content/course';
import { quiz } from '@trellis/model/content/quiz';
import { coursePath, quizPath, quizVersionPath } from '@trellis/model/paths';
import { attemptsOfLearner } from '@trellis/model/queries';
import { attempt } from '@trellis/model/quiz/attempt';
import { quizVersion } from '@trellis/model/quiz/quiz-version';
import { useCachedDocument } from '#web/firebase/cached';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

export const useQuiz = (quizID: string) => useLiveDocument(quizPath(quizID), quiz);

/** A learner's attempts at a quiz, the latest first: one read each. */
export const useAttempts = (uid: string, quizID: string, limit: number) =>
  useLiveQuery(attemptsOfLearner(uid, quizID, limit), attempt);

/** What an attempt asks: one read, once on each device, for it never changes. Without a version nothing is read. */
export const useQuizVersion = (quizID: string, version: number | null) =>
  useCachedDocument(
    version === null ? null : quizVersionPath(quizID, version),
    quizVersion,
    Number.POSITIVE_INFINITY,
  );

/** The course around a quiz, for its language; no read where this device has seen it. */
export const useCachedCourse = (courseID: string) =>
  useCachedDocument(coursePath(courseID), course, Number.POSITIVE_INFINITY);
