import { answerKey, question } from '@trellis/model/content/quiz';
import { answerKeysOfQuiz, questionsOfQuiz } from '@trellis/model/queries';
import { useLiveQuery } from '#web/firebase/live-query';

/** Returns the questions of a quiz as teachers write them, live: one read each. Reads nothing without a quiz. */
export const useQuestions = (quizID: string | null) =>
  useLiveQuery(quizID === null ? null : questionsOfQuiz(quizID), question);

/** Returns the answer keys of a quiz, live: one read each. Only the course's teachers may read them. */
export const useAnswerKeys = (quizID: string) => useLiveQuery(answerKeysOfQuiz(quizID), answerKey);
