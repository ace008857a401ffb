import { course } from '@trellis/model/content/course';
import { coursePath, enrollmentPath } from '@trellis/model/paths';
import { enrollment, type EnrollmentStatus } from '@trellis/model/progress/enrollment';
import { enrollmentsOfLearner } from '@trellis/model/queries';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

export const useCourse = (courseID: string) => useLiveDocument(coursePath(courseID), course);

export const useEnrollment = (uid: string, courseID: string) =>
  useLiveDocument(enrollmentPath(uid, courseID), enrollment);

/** A learner's enrolments with one of these statuses: one read each. */
export const useEnrollments = (uid: string, statuses: EnrollmentStatus[]) =>
  useLiveQuery(enrollmentsOfLearner(uid, statuses), enrollment);
