import { attemptsOfLearner } from '@trellis/model/quiz/queries';
import { attempt } from '@trellis/model/quiz/attempt';
import { useLiveQuery } from '#web/firebase/live-query';

/** Returns a learner's attempts at a quiz, latest first: one read each. */
export const useAttempts = (uid: string, quizID: string, limit: number) =>
  useLiveQuery(attemptsOfLearner(uid, quizID, limit), attempt);
