import { question } from '@trellis/model/content/quiz';
import { staffOutline, type StaffItem } from '@trellis/model/content/staff-outline';
import { courseOutlinePath } from '@trellis/model/paths';
import { questionsOfQuiz } from '@trellis/model/queries';
import { byOrder } from '@trellis/model/quiz/freeze';
import { useLivePages } from '#web/firebase/live-pages';
import { useLiveDocument } from '#web/firebase/live-query';
import { mapQueryState, type QueryState } from '#web/firebase/query-state';

/** Returns the quizzes of a course but one, in the course's order, those in the trash left out: one read. */
export function useOtherQuizzes(courseID: string, quizID: string): QueryState<StaffItem[]> {
  const outline = useLiveDocument(courseOutlinePath(courseID), staffOutline);
  return mapQueryState(outline, ({ items }) =>
    items.filter(
      ({ kind, id, status }) => kind === 'quiz' && id !== quizID && status !== 'trashed',
    ),
  );
}

/** Returns the questions of a quiz in order: one read each. Reads nothing without a quiz. */
export const useReusableQuestions = (quizID: string | null) =>
  mapQueryState(
    useLivePages(quizID === null ? null : questionsOfQuiz(quizID), question),
    ({ items }) => items.toSorted(byOrder),
  );
