import { collection } from '#model/collection';
import { courseStats } from '#model/progress/course-stats';
import { enrollment, enrollmentStatus } from '#model/progress/enrollment';
import { xpEvent } from '#model/progress/ledger';
import { lessonProgress } from '#model/progress/lesson-progress';
import {
  courseStatsPath,
  enrollmentPathOf,
  lessonProgressPathOf,
  userProgressPath,
  xpEventPath,
} from '#model/progress/paths';
import { enrollmentsOfLearner, lessonProgressOfLearner } from '#model/progress/queries';
import { userProgress } from '#model/progress/user-progress';

const theirs = { kept: 'account', onErasure: { does: 'delete' } } as const;

export const progressCollections = {
  courseStats: collection(courseStatsPath, courseStats, 'none'),
  enrollments: collection(enrollmentPathOf, enrollment, {
    ...theirs,
    whereOf: (uid) => [{ query: enrollmentsOfLearner(uid, enrollmentStatus.options) }],
    fields: [
      ...(['id', 'userID', 'courseID', 'enrolledAt', 'status', 'targetCompletionDate'] as const),
      ...(['source', 'lastLessonID', 'wantsExtraTime', 'progress', 'completedLessonIDs'] as const),
      'excusedIDs',
      ...(['passedQuizIDs', 'lastAccessedAt', 'completedAt', 'certificateID'] as const),
      ...(['certificateHold', 'reviewRemovedAt', 'isPaid'] as const),
      ...(['learnerName', 'learnerNameFolded', 'lastSeenAt', 'timeSpent'] as const),
    ],
    sensitive: ['wantsExtraTime'],
  }),
  lessonProgress: collection(lessonProgressPathOf, lessonProgress, {
    ...theirs,
    whereOf: (uid) => [{ query: lessonProgressOfLearner(uid) }],
    fields: [
      ...(['id', 'userID', 'lessonID', 'courseID', 'isCompleted', 'completedAt'] as const),
      ...(['timeSpent', 'videoPosition', 'readPosition', 'hasNotes'] as const),
    ],
  }),
  userProgress: collection(userProgressPath, userProgress, {
    ...theirs,
    whereOf: (uid) => [{ document: userProgressPath(uid) }],
    fields: [
      ...(['id', 'userId', 'userName', 'showsOnLeaderboard', 'leaderboardAlias'] as const),
      ...(['mutedNotifications', 'learningGoals', 'skills', 'unreadNotifications', 'xp'] as const),
      ...(['level', 'currentStreak', 'longestStreak', 'freezes', 'lastActiveDate'] as const),
      ...(['badges', 'completedCourseIDs', 'courseXp', 'quizzes', 'studied', 'counters'] as const),
      ...(['week', 'weeklyXp', 'activeDays', 'recentDays', 'repairedDays', 'clock'] as const),
      ...(['stalledLearners', 'cardForecasts', 'programs'] as const),
    ],
  }),
  xpEvents: collection(xpEventPath, xpEvent, {
    ...theirs,
    whereOf: (uid) => [{ query: { collection: `${userProgressPath(uid)}/xp_events`, where: [] } }],
    fields: ['kind', 'xp', 'day', 'earnedAt', 'courseID', 'itemID', 'amount', 'reason'],
  }),
};
