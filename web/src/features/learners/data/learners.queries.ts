import { useMemo } from 'react';
import { getDocsFromServer } from 'firebase/firestore';
import { enrollment, type Enrollment } from '@trellis/model/progress/enrollment';
import { learnersOfCourse, type LearnerChoice } from '@trellis/model/progress/learners-of-course';
import { latestEnrollments } from '@trellis/model/queries';
import { firebaseFirestore } from '#web/firebase/firestore';
import { queryOf, read, useLiveQuery } from '#web/firebase/live-query';
import { mapQueryState, type QueryState } from '#web/firebase/query-state';

export type Learner = Enrollment & { id: string };

/** A page of learners; `next` is the learner after whom the next page starts, null on the last one. */
export type LearnerPage = { learners: Learner[]; next: Learner | null };

/** How many learners a page shows. */
const pageSize = 50;

/**
 * Returns a page of a course's learners, live: one read each, and one to know whether more follow. `now` decides who has
 * stalled; it must not change between pages.
 */
export function useLearnerPage(
  courseID: string,
  choice: LearnerChoice,
  now: Date,
  after: Learner | undefined,
): QueryState<LearnerPage> {
  const spec = learnersOfCourse(courseID, choice, now, pageSize + 1);
  const live = useLiveQuery(spec, enrollment, after);
  return useMemo(() => mapQueryState(live, pageOf), [live]);
}

const pageOf = (found: Learner[]): LearnerPage => ({
  learners: found.slice(0, pageSize),
  next: found.length > pageSize ? found[pageSize - 1]! : null,
});

/** How many learners are fetched at once. */
const batchSize = 500;

/**
 * Fetches all learners of a course, also those who left, latest first: one read each. Reports how many it has after each
 * batch. Throws while offline, and when `signal` aborts.
 */
export async function fetchLearners(
  courseID: string,
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<Learner[]> {
  const db = await firebaseFirestore();
  const spec = latestEnrollments(courseID, batchSize);
  const found: Learner[] = [];
  for (;;) {
    const { docs } = await getDocsFromServer(queryOf(db, spec, found.at(-1)));
    signal.throwIfAborted();
    found.push(...docs.map((document) => read(document, enrollment)));
    onProgress(found.length);
    if (docs.length < batchSize) return found;
  }
}
