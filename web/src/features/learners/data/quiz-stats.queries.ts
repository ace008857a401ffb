import { addStats, noQuizStats, quizStats, type QuizStats } from '@trellis/model/quiz/quiz-stats';
import { statsOfQuiz } from '@trellis/model/queries';
import { mapQueryState, type QueryState } from '#web/firebase/query-state';
import { useLiveQuery } from '#web/firebase/live-query';

/** Returns the results of all attempts at a quiz, live: at most eight reads. */
export const useQuizStats = (quizID: string): QueryState<QuizStats> =>
  mapQueryState(useLiveQuery(statsOfQuiz(quizID), quizStats), (shards) =>
    shards.reduce<QuizStats>(addStats, noQuizStats),
  );
