import { enrollment, enrollmentStatus } from '@trellis/model/progress/enrollment';
import { enrollmentsOfLearner } from '@trellis/model/queries';
import { useLiveQuery } from '#web/firebase/live-query';

/** All of a learner's enrolments, which their skills are the sums of: one read each. */
export const useSkillSources = (uid: string) =>
  useLiveQuery(enrollmentsOfLearner(uid, [...enrollmentStatus.options]), enrollment);
