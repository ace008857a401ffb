import * as functions from '@trellis/functions';
import { refreshAllCourses } from '@trellis/functions/content/refresh-all-courses.store';
import { refreshAllStats } from '@trellis/functions/progress/course-stats.store';
import { auth } from '@trellis/functions/firestore/admin';
import { refs, read, type TypedRef } from '@trellis/functions/firestore/typed-refs';
import { countUnread } from '@trellis/functions/people/count-unread.store';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { notificationID } from '@trellis/model/notification';
import type { NotificationKind } from '@trellis/model/notification-kind';
import type { User } from '@trellis/model/user';
import type { Badge } from '@trellis/model/badges/badge';
import type { Lesson } from '@trellis/model/content/lesson';
import * as paths from '@trellis/model/paths';
import { aCourse, aModule } from '#tests/factories/a-course';
import { aLesson } from '#tests/factories/a-lesson';
import { aBadge } from '#tests/factories/a-user-progress';
import { aUser } from '#tests/factories/a-user';
import { aLessonProgress, anEnrollment } from '#tests/factories/an-enrollment';
import { observed, write, type WriteEvent } from '#tests/functions/events';

/** The functions as the platform calls them. */
export const run = {
  user: (event: WriteEvent) => functions.onUserWritten.run(event),
  profile: (event: WriteEvent) => functions.onProfileWritten.run(event),
  course: (event: WriteEvent) => functions.onCourseWritten.run(event),
  category: (event: WriteEvent) => functions.onCategoryWritten.run(event),
  module: (event: WriteEvent) => functions.onModuleWritten.run(event),
  arrangement: (event: WriteEvent) => functions.onArrangementWritten.run(event),
  lesson: (event: WriteEvent) => functions.onLessonWritten.run(event),
  lessonRevision: (event: WriteEvent) => functions.onLessonRevisionWritten.run(event),
  quiz: (event: WriteEvent) => functions.onQuizWritten.run(event),
  question: (event: WriteEvent) => functions.onQuestionWritten.run(event),
  answerKey: (event: WriteEvent) => functions.onAnswerKeyWritten.run(event),
  attempt: (event: WriteEvent) => functions.onAttemptWritten.run(event),
  flashcard: (event: WriteEvent) => functions.onFlashcardWritten.run(event),
  courseReview: (event: WriteEvent) => functions.onCourseReviewWritten.run(event),
  thread: (event: WriteEvent) => functions.onThreadWritten.run(event),
  reply: (event: WriteEvent) => functions.onReplyWritten.run(event),
  threadVotes: (event: WriteEvent) => functions.onThreadVotesWritten.run(event),
  reviewLog: (event: WriteEvent) => functions.onReviewLogWritten.run(event),
  badge: (event: WriteEvent) => functions.onBadgeWritten.run(event),
  progress: (event: WriteEvent) => functions.onLessonProgressWritten.run(event),
  enrollment: (event: WriteEvent) => functions.onEnrollmentWritten.run(event),
  program: (event: WriteEvent) => functions.onProgramWritten.run(event),
  programEnrollment: (event: WriteEvent) => functions.onProgramEnrollmentWritten.run(event),
  deletion: (event: WriteEvent) => functions.onDeletionWritten.run(event),
  notification: (event: WriteEvent) => functions.onNotificationWritten.run(event),
};

/** Signs up a person. */
export async function signUp(uid: string, changes: Partial<User> = {}): Promise<void> {
  await auth.createUser({ uid });
  await run.user(
    await write(paths.userPath(uid), aUser({ email: `${uid}@school.example`, ...changes })),
  );
}

/** Adds or changes a badge, as an admin. */
export const openBadge = async (id: string, changes: Partial<Badge>): Promise<void> =>
  run.badge(await write(paths.badgePath(id), aBadge({ name: id, ...changes })));

/**
 * Creates a published course with one module and lessons `{courseID}-1` to `{courseID}-{count}`.
 */
export async function openCourse(courseID: string, count: number): Promise<string[]> {
  const lessonIDs = Array.from({ length: count }, (_, index) => `${courseID}-${index + 1}`);
  await write(paths.modulePath(courseID, 'm'), aModule());
  await Promise.all(lessonIDs.map((lessonID) => writeLesson(courseID, lessonID)));
  await run.course(await write(paths.coursePath(courseID), aCourse({ slug: courseID })));
  return lessonIDs;
}

export const writeLesson = (courseID: string, lessonID: string, changes: Partial<Lesson> = {}) =>
  write(
    paths.lessonPath(lessonID),
    aLesson({ courseID, moduleID: 'm', title: lessonID, ...changes }),
  );

/**
 * Enrols a learner, and delivers the events: the enrolment is derived, and a notification is created and counted.
 */
export async function enrol(userID: string, courseID: string): Promise<void> {
  const chosen = anEnrollment({ userID, courseID });
  const event = await write(paths.enrollmentPath(userID, courseID), chosen);
  await notifying(userID, 'enrolled', courseID, () => run.enrollment(event));
}

/** Runs an action that may notify, and delivers the event of the notification. */
export async function notifying(
  uid: string,
  kind: NotificationKind,
  courseID: string,
  work: () => unknown,
): Promise<void> {
  const path = paths.notificationPath(uid, notificationID(kind, courseID));
  await run.notification(await observed(path, async () => work()));
}

const dawn = Date.UTC(2026, 10, 16, 8);
let hours = 0;

/** Few enough per day to stay below the cap. */
const nextHour = () => new Date(dawn + ++hours * 3_600_000);

/** Completes a lesson for the first time, at a distinct time. The event is not delivered yet. */
export const complete = (
  userID: string,
  courseID: string,
  lessonID: string,
  completedAt = nextHour(),
) =>
  write(
    paths.lessonProgressPath(userID, lessonID),
    aLessonProgress('completed', { userID, courseID, lessonID, completedAt }),
  );

/** Undoes the lesson, or completes it again. The event is not delivered yet. */
export async function mark(
  userID: string,
  lessonID: string,
  isCompleted: boolean,
): Promise<WriteEvent> {
  const path = paths.lessonProgressPath(userID, lessonID);
  const before = await data(refs.lessonProgress(userID, lessonID));
  return write(path, { ...before, isCompleted });
}

/** Returns a document's data; fails the test if it does not exist. */
export async function data<T>(place: TypedRef<T>): Promise<T> {
  const stored = await read(place);
  if (stored === null) throw new Error(`${place.ref.path} is missing`);
  return stored.data;
}

/**
 * Returns the output of `npm run rebuild`, after the hourly counts of enrolments, and after delivering the events of
 * notifications.
 */
export async function differences(): Promise<string[]> {
  await refreshAllCourses();
  await refreshAllStats();
  const learners = await refs.userProgress('any').ref.parent.select().get();
  await Promise.all(learners.docs.map(({ id }) => countUnread(id, 'changed')));
  const found: string[] = [];
  for await (const { path, differences } of allMismatches()) {
    for (const { field, stored, expected } of differences) {
      found.push(`${path} ${field}: ${JSON.stringify(stored)} ≠ ${JSON.stringify(expected)}`);
    }
  }
  return found;
}

/**
 * Runs an action that finishes a course for some learners, and delivers the events of their enrolments twice.
 */
export async function finishing<T>(
  uids: string[],
  courseID: string,
  work: () => Promise<T>,
): Promise<T> {
  const [uid, ...others] = uids;
  if (uid === undefined) return work();
  const results: T[] = [];
  const event = await observed(paths.enrollmentPath(uid, courseID), async () => {
    results.push(await finishing(others, courseID, work));
  });
  await notifying(uid, 'completed', courseID, () =>
    Promise.all([run.enrollment(event), run.enrollment(event)]),
  );
  return results[0]!;
}
