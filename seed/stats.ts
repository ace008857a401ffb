import { courseStatsPath, attemptID, quizStatsPath, userProgressPath } from '@trellis/model/paths';
import type { Course } from '@trellis/model/content/course';
import { courseStats, courseStatsOf } from '@trellis/model/progress/course-stats';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { userProgress } from '@trellis/model/progress/user-progress';
import type { Attempt } from '@trellis/model/quiz/attempt';
import { gradeAttempt } from '@trellis/model/quiz/grade-attempt';
import {
  addStats,
  noQuizStats,
  shardOfAttempt,
  statsOfAttempt,
  withinRoom,
} from '@trellis/model/quiz/quiz-stats';
import type { Documents } from '#seed/documents';
import type { FrozenQuiz } from '#seed/frozen-quiz';

/** Returns the number of learners of each course that has any, counted at `now`. */
export function courseStatsDocuments(enrollments: Enrollment[], now: Date): Documents {
  const courseIDs = new Set(enrollments.map(({ courseID }) => courseID));
  return new Map(
    [...courseIDs].map((courseID) => {
      const ofCourse = enrollments.filter((one) => one.courseID === courseID);
      return [courseStatsPath(courseID), courseStatsOf(ofCourse, now)];
    }),
  );
}

/** Copies the number of each course's stalled learners to its teachers. */
export function addStalledCounts(documents: Documents, courses: ReadonlyMap<string, Course>): void {
  for (const [courseID, { teacherIDs }] of courses) {
    const stats = documents.get(courseStatsPath(courseID));
    const { stalled } = stats ? courseStats.parse(stats) : { stalled: 0 };
    if (stalled === 0) continue;
    for (const uid of teacherIDs) {
      const progress = userProgress.parse(documents.get(userProgressPath(uid)));
      const stalledLearners = { ...progress.stalledLearners, [courseID]: stalled };
      documents.set(userProgressPath(uid), { ...progress, stalledLearners });
    }
  }
}

/** Returns the results of all quizzes that somebody has taken. */
export function quizStatsDocuments(
  attempts: Attempt[],
  quizzes: ReadonlyMap<string, FrozenQuiz>,
): Documents {
  const counted = new Map<string, typeof noQuizStats>();
  for (const attempt of attempts) {
    const { userID, quizID, number } = attempt;
    const { version, keys } = quizzes.get(quizID)!;
    const { grade, feedback } = gradeAttempt(attempt, version, keys);
    const path = quizStatsPath(quizID, shardOfAttempt(attemptID(userID, quizID, number)));
    const stats = statsOfAttempt(attempt, grade, feedback, version, keys);
    const before = counted.get(path) ?? noQuizStats;
    counted.set(path, addStats(before, withinRoom(stats, before)));
  }
  return counted;
}
