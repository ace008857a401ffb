import { accommodationPath } from '@trellis/model/paths';
import { accommodationsOfQuiz } from '@trellis/model/quiz/queries';
import {
  accommodation,
  noAccommodation,
  type Accommodation,
} from '@trellis/model/quiz/quiz-policy';
import type { QueryState } from '#web/firebase/query-state';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/** Returns a learner's accommodation in a quiz: one read; most have none. */
export function useAccommodation(quizID: string, uid: string): QueryState<Accommodation> {
  const live = useLiveDocument(accommodationPath(quizID, uid), accommodation);
  return live.status === 'missing' ? nothing : live;
}
const nothing: QueryState<Accommodation> = { status: 'ready', value: noAccommodation };

/** Returns all accommodations of a quiz by learner id: one read each. */
export const useAccommodations = (quizID: string) =>
  useLiveQuery(accommodationsOfQuiz(quizID), accommodation);
