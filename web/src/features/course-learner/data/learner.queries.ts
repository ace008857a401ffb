import { enrollmentPath } from '@trellis/model/paths';
import { enrollment } from '@trellis/model/progress/enrollment';
import { courseAttemptsOfLearner } from '@trellis/model/queries';
import { attempt } from '@trellis/model/quiz/attempt';
import { mostAttempts } from '#web/features/course-learner/logic/item-results';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/** Returns a learner's enrolment in a course, live, as its staff see it: one read. Denied if there is none. */
export const useEnrollmentOf = (uid: string, courseID: string) =>
  useLiveDocument(enrollmentPath(uid, courseID), enrollment);

/** Returns a learner's attempts at all quizzes of a course, live: one query, one read each. */
export const useCourseAttempts = (courseID: string, uid: string) =>
  useLiveQuery(courseAttemptsOfLearner(courseID, uid, mostAttempts), attempt);
