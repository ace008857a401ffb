import { useMemo } from 'react';
import type { ReviewEntry } from '@trellis/model/cards/review-entry';
import { useDeck } from '#web/data/cards/deck.queries';
import { useReviewHistory } from '#web/data/cards/review-history.queries';
import { useEnrollments } from '#web/data/enrollment.queries';
import type { CourseCard } from '#web/features/review-import/logic/find-questions';
import { isCached, valueOf } from '#web/firebase/query-state';

/** What a file with reviews is compared with: the learner's log, and the courses that they study, with their cards. */
export type ImportSources = {
  log: readonly ReviewEntry[];
  courses: { courseID: string; title: string }[];
  courseCards: CourseCard[];
};

/**
 * Returns what a file is compared with; undefined until the server has sent it. Reads: each document of the log, the learner's
 * enrolments, each of their courses, and the packs of cards that changed.
 */
export function useImportSources(uid: string, reloads: number): ImportSources | undefined {
  const history = useReviewHistory(uid, reloads);
  const enrollments = valueOf(useEnrollments(uid, ['active', 'completed']));
  const courseIDs = useMemo(
    () => enrollments?.map(({ courseID }) => courseID) ?? null,
    [enrollments],
  );
  const live = useDeck(courseIDs);
  return useMemo(() => {
    const log = isCached(history) ? undefined : valueOf(history);
    if (log === undefined || courseIDs === null) return undefined;
    if (live.status === 'loading' || live.status === 'offline') return undefined;
    const courses = live.status === 'ready' ? live.value.courses : [];
    return {
      log,
      courses: courses.map(({ courseID, title }) => ({ courseID, title })),
      courseCards: courses.flatMap(({ cards }) =>
        cards.map(({ courseID, cardID, kind, frontText }) => ({
          ...{ courseID, cardID, kind, frontText },
        })),
      ),
    };
  }, [history, courseIDs, live]);
}
