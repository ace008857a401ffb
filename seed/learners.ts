import { lessonsOf } from '@trellis/model/content/outline';
import type { Course } from '@trellis/model/content/course';
import {
  enrollmentPath,
  leaderboardPath,
  lessonProgressPath,
  profilePath,
  userPath,
  userProgressPath,
  xpEventPath,
} from '@trellis/model/paths';
import { newProfile } from '@trellis/model/profile';
import { derivedEnrollmentOf, lessonAward, withAwards } from '@trellis/model/progress/award';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import { leaderboardEntryOf } from '@trellis/model/progress/leaderboard';
import type { LessonProgress } from '@trellis/model/progress/lesson-progress';
import { newUserProgress } from '@trellis/model/progress/user-progress';
import { firstName, type User } from '@trellis/model/user';
import type { Documents } from '#seed/documents';

/** What a learner did in one course: when they enrolled, and when they completed how many of its first lessons. */
export type CourseHistory = {
  courseID: string;
  enrolledAt: Date;
  status: 'active' | 'paused' | 'dropped';
  completions: Date[];
};

/** Everything that a person's account and history make, derived by the same rules as in the functions. */
export function personDocuments(
  uid: string,
  user: User,
  courses: Map<string, Course>,
  history: CourseHistory[],
): Documents {
  const documents: Documents = new Map();
  const name = firstName(user.fullName);
  documents.set(userPath(uid), user);
  documents.set(profilePath(uid), newProfile(name));

  const done = history.map((entry) => ({
    entry,
    lessons: lessonsDone(uid, entry, courses.get(entry.courseID)!),
  }));
  const awards = done.flatMap(({ lessons }) => lessons.map((lesson) => lessonAward(lesson)!));
  for (const { key, event } of awards) documents.set(xpEventPath(uid, key), event);
  for (const { entry, lessons } of done) {
    for (const lesson of lessons) documents.set(lessonProgressPath(uid, lesson.lessonID), lesson);
    const enrollment = enrollmentOf(uid, entry, courses.get(entry.courseID)!, lessons);
    documents.set(enrollmentPath(uid, entry.courseID), enrollment);
  }
  const progress = withAwards(
    newUserProgress(uid, name),
    awards.map(({ event }) => event),
  );
  documents.set(userProgressPath(uid), progress);
  documents.set(leaderboardPath(uid), leaderboardEntryOf(progress));
  return documents;
}

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
  userID: string,
  { courseID, enrolledAt, status }: CourseHistory,
  course: Course,
  lessons: LessonProgress[],
): Enrollment {
  const lessonIDs = lessonsOf(course.outline).map((lesson) => lesson.id);
  return {
    userID,
    courseID,
    enrolledAt,
    targetCompletionDate: null,
    source: 'self',
    lastLessonID: lessons.at(-1)?.lessonID ?? null,
    wantsExtraTime: false,
    ...derivedEnrollmentOf(status, { category: course.category, lessonIDs }, lessons, {
      passedQuizIDs: [],
      certificateID: null,
    }),
  };
}
