import { useMemo } from 'react';
import { enrollmentPath } from '@trellis/model/paths';
import { enrollment, type EnrollmentStatus } from '@trellis/model/progress/enrollment';
import { lessonProgress } from '@trellis/model/progress/lesson-progress';
import { enrollmentsOfLearner, lessonProgressOfLearner } from '@trellis/model/progress/queries';
import { withPendingWrites } from '#web/data/with-pending-writes';
import { mapQueryState, valueOf } from '#web/firebase/query-state';
import { useLiveDocument, useLiveQuery, usePendingWrites } from '#web/firebase/live-query';

/** Returns a learner's enrolment in a course, including pending writes of this device. */
export function useEnrollment(uid: string, courseID: string) {
  const live = useLiveDocument(enrollmentPath(uid, courseID), enrollment);
  const unsent = useUnsentProgress(uid);
  return useMemo(
    () => mapQueryState(live, (mine) => withPendingWrites(mine, unsent)),
    [live, unsent],
  );
}

/** Returns a learner's enrolments with one of these statuses: one read each. */
export function useEnrollments(uid: string, statuses: EnrollmentStatus[]) {
  const live = useLiveQuery(enrollmentsOfLearner(uid, statuses), enrollment);
  const unsent = useUnsentProgress(uid);
  return useMemo(
    () => mapQueryState(live, (all) => all.map((mine) => withPendingWrites(mine, unsent))),
    [live, unsent],
  );
}

const useUnsentProgress = (uid: string) =>
  valueOf(usePendingWrites(lessonProgressOfLearner(uid), lessonProgress)) ?? nothing;
const nothing: never[] = [];
