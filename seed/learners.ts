import { lessonsOf } from '@trellis/model/content/outline';
import type { Course } from '@trellis/model/content/course';
import {
  courseEntryPath,
  enrollmentPath,
  leaderboardPath,
  lessonProgressPath,
  notificationPath,
  profilePath,
  userPath,
  userProgressPath,
  usernamePath,
  xpEventPath,
} from '@trellis/model/paths';
import { notificationID, type Notification } from '@trellis/model/notification';
import type { Profile } from '@trellis/model/profile';
import { subjectOf } from '@trellis/model/badges/badge-criteria';
import { activities } from '@trellis/model/activities/activities';
import {
  courseFactsOf,
  derivedEnrollmentOf,
  standingsOf,
  withStandings,
} from '@trellis/model/progress/completion';
import { applyXpCauses } from '@trellis/model/progress/engine';
import { lastSeenOf, type Enrollment } from '@trellis/model/progress/enrollment';
import { learnerNameFields } from '@trellis/model/progress/learner-name';
import type { LearningGoal } from '@trellis/model/progress/goals';
import { courseEntryOf, leaderboardEntryOf } from '@trellis/model/leaderboard/leaderboard-entry';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import {
  courseCause,
  lessonCauses,
  timesIn,
  type Cause,
  type XpEvent,
} from '@trellis/model/progress/ledger';
import { notificationOf } from '@trellis/model/progress/progress-event';
import { withEnrollment, type Skills } from '@trellis/model/progress/skills';
import {
  keptChoices,
  newUserProgress,
  type UserProgress,
} from '@trellis/model/progress/user-progress';
import { clockSettingOf, type User, type UserSettings } from '@trellis/model/user';
import type { Attempt } from '@trellis/model/quiz/attempt';
import type { Documents } from '#seed/documents';
import type { FrozenQuiz } from '#seed/frozen-quiz';
import { badges } from '#seed/school/badges';
import { takenQuizzes } from '#seed/taken-quizzes';

/**
 * A learner's history in one course: when they enrolled, and when they completed how many of its first lessons.
 */
export type CourseHistory = {
  courseID: string;
  enrolledAt: Date;
  status: 'active' | 'paused' | 'dropped';
  completions: Date[];
  targetCompletionDate: Date | null;
};

/** A person, and their history until `now`. */
export type LearnerSource = {
  uid: string;
  user: User;
  profile: Profile;
  history: CourseHistory[];
  /** Their submitted quiz attempts, graded. */
  attempts: Attempt[];
  goals: LearningGoal[];
  now: Date;
};

/**
 * Returns all documents of a person's account and history, derived by the same rules as in the functions.
 */
export function personDocuments(
  { uid, user, profile, history, attempts, goals, now }: LearnerSource,
  courses: Map<string, Course>,
  quizzes: ReadonlyMap<string, FrozenQuiz>,
): Documents {
  const taken = takenQuizzes(uid, attempts, quizzes);
  const documents: Documents = new Map(taken.documents);
  documents.set(userPath(uid), user);
  documents.set(profilePath(uid), profile);
  if (profile.username !== null) documents.set(usernamePath(profile.username), { userID: uid });

  const done = history.map((entry) => ({
    entry,
    lessons: lessonsDone(uid, entry, courses.get(entry.courseID)!),
  }));
  const joined = done.map(({ entry, lessons }) => {
    for (const lesson of lessons) documents.set(lessonProgressPath(uid, lesson.lessonID), lesson);
    const person = { uid, name: profile.displayName, settings: user.settings };
    return enrollmentOf(person, entry, courses.get(entry.courseID)!, lessons);
  });
  const first = {
    ...newUserProgress(uid, profile.displayName),
    ...keptChoices(user),
    clock: [clockSettingOf(user)],
    learningGoals: goals,
  };
  const lessons = done.flatMap((each) => each.lessons);
  const {
    state,
    lines,
    notifications: ofProgress,
  } = learned(first, [...lessonCauses(lessons), ...joined.flatMap(courseCauses), ...taken.causes]);
  const enrollments = joined.map((each): Enrollment => {
    const after = {
      ...each,
      ...withStandings(activities, each, standingsOf([], state.quizzes)),
    };
    return { ...after, lastSeenAt: lastSeenOf(after, ...timesIn(each.courseID, taken.causes)) };
  });
  for (const each of enrollments) documents.set(enrollmentPath(uid, each.courseID), each);
  const notifications = [
    ...enrollments.flatMap((each) => notificationsOf(each, courses.get(each.courseID)!.title)),
    ...ofProgress,
  ]
    .filter(({ data }) => !user.settings.mutedNotifications.includes(data.kind))
    .map(({ id, data }) => ({ id, data: readSince(data, now) }));
  for (const { id, data } of notifications) documents.set(notificationPath(uid, id), data);
  const unreadNotifications = notifications.filter(({ data }) => data.readAt === null).length;
  const skills = enrollments.reduce<Skills>((sum, each) => withEnrollment(sum, null, each), {});
  const progress = { ...state, skills, unreadNotifications };
  for (const [key, line] of lines) documents.set(xpEventPath(uid, key), line);
  documents.set(userProgressPath(uid), progress);
  const entry = leaderboardEntryOf(progress);
  if (entry !== null) documents.set(leaderboardPath(uid), entry);
  for (const courseID of Object.keys(progress.courseXp)) {
    const courseEntry = courseEntryOf(progress, courseID);
    if (courseEntry !== null) documents.set(courseEntryPath(courseID, uid), courseEntry);
  }
  return documents;
}

/**
 * Returns a learner's state after causes in chronological order, so that badges are earned on the correct day.
 */
function learned(first: UserProgress, causes: Cause[]) {
  let state = first;
  const lines = new Map<string, XpEvent>();
  const notifications: SeededNotification[] = [];
  for (const cause of causes.sort((a, b) => a.earnedAt.getTime() - b.earnedAt.getTime())) {
    const after = applyXpCauses(state, [cause], badges, { goals: first.learningGoals });
    state = after.state;
    for (const [key, line] of after.lines) lines.set(key, line);
    notifications.push(
      ...after.progressEvents.map((progressEvents) =>
        notificationOf(progressEvents, cause.earnedAt),
      ),
    );
  }
  return { state, lines, notifications };
}

const courseCauses = ({ courseID, completedAt, category }: Enrollment): Cause[] =>
  completedAt === null
    ? []
    : [courseCause({ courseID, completedAt, subject: subjectOf(category) })];

function lessonsDone(
  userID: string,
  { courseID, completions }: CourseHistory,
  course: Course,
): LessonProgress[] {
  return lessonsOf(course.outline)
    .slice(0, completions.length)
    .map((lesson, index) => ({
      userID,
      lessonID: lesson.id,
      courseID,
      isCompleted: true,
      completedAt: completions[index]!,
      timeSpent: lesson.minutes * 60,
      videoPosition: 0,
      readPosition: 1,
      hasNotes: false,
    }));
}

function enrollmentOf(
  {
    uid: userID,
    name,
    settings: { wantsExtraTime },
  }: { uid: string; name: string; settings: UserSettings },
  { courseID, enrolledAt, status, targetCompletionDate }: CourseHistory,
  course: Course,
  lessons: LessonProgress[],
): Enrollment {
  return {
    userID,
    courseID,
    enrolledAt,
    targetCompletionDate,
    source: 'self',
    lastLessonID: lessons.at(-1)?.lessonID ?? null,
    wantsExtraTime,
    ...learnerNameFields(name),
    lastSeenAt: null,
    reviewRemovedAt: null,
    isPaid: false,
    timeSpent: lessons.reduce((sum, { timeSpent }) => sum + timeSpent, 0),
    ...derivedEnrollmentOf(
      activities,
      status,
      courseFactsOf(activities, course),
      standingsOf(lessons),
      { certificateID: null, certificateHold: null, excusedIDs: [] },
    ),
  };
}

const day = 86_400_000;

type SeededNotification = { id: string; data: Notification };

/** Returns the person's notifications about a course. */
function notificationsOf(
  { courseID, enrolledAt, completedAt }: Enrollment,
  title: string,
): SeededNotification[] {
  const notificationOf = (kind: Notification['kind'], createdAt: Date): SeededNotification => ({
    id: notificationID(kind, courseID),
    data: { kind, itemID: courseID, title, createdAt, readAt: null },
  });
  return [
    notificationOf('enrolled', enrolledAt),
    ...(completedAt === null ? [] : [notificationOf('completed', completedAt)]),
  ];
}

/** Notifications were read an hour later, except for those of the last ten days. */
const readSince = (data: Notification, now: Date): Notification =>
  now.getTime() - data.createdAt.getTime() > 10 * day
    ? { ...data, readAt: new Date(data.createdAt.getTime() + day / 24) }
    : data;
