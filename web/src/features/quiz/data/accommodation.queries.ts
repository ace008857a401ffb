import { accommodationPath } from '@trellis/model/paths';
import { accommodationsOfQuiz } from '@trellis/model/queries';
import {
  accommodation,
  noAccommodation,
  type Accommodation,
} from '@trellis/model/quiz/quiz-policy';
import type { Live } from '#web/firebase/live';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/** What a learner is given besides in a quiz: one read; most are given nothing. */
export function useAccommodation(quizID: string, uid: string): Live<Accommodation> {
  const live = useLiveDocument(accommodationPath(quizID, uid), accommodation);
  return live.status === 'missing' ? nothing : live;
}
const nothing: Live<Accommodation> = { status: 'ready', value: noAccommodation };

/** What all learners of a quiz are given besides, each under the learner's id: one read each. */
export const useAccommodations = (quizID: string) =>
  useLiveQuery(accommodationsOfQuiz(quizID), accommodation);
