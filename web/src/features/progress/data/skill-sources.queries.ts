import { enrollment, enrollmentStatus } from '@trellis/model/progress/enrollment';
import { enrollmentsOfLearner } from '@trellis/model/progress/queries';
import { useLiveQuery } from '#web/firebase/live-query';

/** Returns all of a learner's enrolments, which add up to their skills: one read each. */
export const useSkillSources = (uid: string) =>
  useLiveQuery(enrollmentsOfLearner(uid, [...enrollmentStatus.options]), enrollment);
