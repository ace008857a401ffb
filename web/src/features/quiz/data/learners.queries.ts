import { profilePath } from '@trellis/model/paths';
import { profile } from '@trellis/model/profile';
import { enrollment } from '@trellis/model/progress/enrollment';
import { attemptsInCourse, attemptsOfQuiz, latestEnrollments } from '@trellis/model/queries';
import { attempt } from '@trellis/model/quiz/attempt';
import { valueOf } from '#web/firebase/query-state';
import { useLiveLog } from '#web/firebase/live-log';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

/** How many learners or attempts come at a time. */
const pageSize = 50;

/** A course's learners, those who came last first: one read each, {@link pageSize} at a time. */
export const useLearners = (courseID: string) =>
  useLiveLog(latestEnrollments(courseID, pageSize), enrollment);

/** The attempts at a quiz, those begun last first: one read each, {@link pageSize} at a time. */
export const useLatestAttempts = (courseID: string, quizID: string) =>
  useLiveLog(attemptsOfQuiz(courseID, quizID, pageSize), attempt);

/** One learner's attempts as the course's teachers see them: one read each. */
export const useAttemptsInCourse = (courseID: string, uid: string, quizID: string) =>
  useLiveQuery(attemptsInCourse(courseID, uid, quizID, 200), attempt);

/** What a learner is called: one read for each on the page. */
export const useNameOf = (uid: string): string =>
  valueOf(useLiveDocument(profilePath(uid), profile))?.displayName ?? uid;
