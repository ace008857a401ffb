import { attemptsInCourse, attemptsOfQuiz } from '@trellis/model/queries';
import { enrollment } from '@trellis/model/progress/enrollment';
import { latestEnrollments } from '@trellis/model/progress/queries';
import { attempt } from '@trellis/model/quiz/attempt';
import { useLivePages } from '#web/firebase/live-pages';
import { useLiveQuery } from '#web/firebase/live-query';

/** The page size of attempts and learners. */
const pageSize = 50;

/** Returns the attempts at a quiz, latest first: one read each, {@link pageSize} at a time. */
export const useLatestAttempts = (courseID: string, quizID: string) =>
  useLivePages(attemptsOfQuiz(courseID, quizID, pageSize), attempt);

/** Returns a course's learners, latest first: one read each, {@link pageSize} at a time. */
export const useLearners = (courseID: string) =>
  useLivePages(latestEnrollments(courseID, pageSize), enrollment);

/** Returns one learner's attempts as the course's teachers see them: one read each. */
export const useAttemptsInCourse = (courseID: string, uid: string, quizID: string) =>
  useLiveQuery(attemptsInCourse(courseID, uid, quizID, 200), attempt);
