import { attemptsInCourse, attemptsOfQuiz } from '@trellis/model/queries';
import { attempt } from '@trellis/model/quiz/attempt';
import { useLiveLog } from '#web/firebase/live-log';
import { useLiveQuery } from '#web/firebase/live-query';

/** How many attempts come at a time. */
const pageSize = 50;

/** The attempts at a quiz, those begun last first: one read each, {@link pageSize} at a time. */
export const useLatestAttempts = (courseID: string, quizID: string) =>
  useLiveLog(attemptsOfQuiz(courseID, quizID, pageSize), attempt);

/** One learner's attempts as the course's teachers see them: one read each. */
export const useAttemptsInCourse = (courseID: string, uid: string, quizID: string) =>
  useLiveQuery(attemptsInCourse(courseID, uid, quizID, 200), attempt);
