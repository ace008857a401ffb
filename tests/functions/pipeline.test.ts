import { setTimeout as pause } from 'node:timers/promises';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { afterAll, expect, it } from 'vitest';
import { notificationID } from '@trellis/model/notification';
import * as paths from '@trellis/model/paths';
import { projectID } from '#scripts/emulators';
import { aCourse, aModule } from '#tests/factories/a-course';
import { aLesson } from '#tests/factories/a-lesson';
import { aUser } from '#tests/factories/a-user';
import { aLessonProgress, anEnrollment } from '#tests/factories/an-enrollment';

// The project whose triggers the functions emulator runs, from the bundle that a deploy would upload.
const app = initializeApp({ projectId: projectID }, 'pipeline');
const db = getFirestore(app);
const uid = 'pipeline-lea';
const courseID = 'pipeline-ferns';
const lessonID = 'pipeline-ferns-1';

const written = {
  [paths.userPath(uid)]: aUser({ fullName: 'Lea Lange' }),
  [paths.modulePath(courseID, 'm')]: aModule(),
  [paths.lessonPath(lessonID)]: aLesson({ courseID, moduleID: 'm' }),
  // This learner also teaches, so that another copy of the profile must be updated.
  [paths.coursePath(courseID)]: aCourse({ slug: courseID, authorID: uid, teacherIDs: [uid] }),
  [paths.enrollmentPath(uid, courseID)]: anEnrollment({ userID: uid, courseID }),
  [paths.lessonProgressPath(uid, lessonID)]: aLessonProgress('completed', {
    userID: uid,
    courseID,
    lessonID,
  }),
};

const derived = [paths.profilePath(uid), paths.leaderboardPath(uid), paths.userProgressPath(uid)];

afterAll(async () => {
  for (const path of [...Object.keys(written), ...derived]) await db.recursiveDelete(db.doc(path));
  await deleteApp(app);
});

/** Waits until a document has these fields. */
async function becomes(path: string, fields: object): Promise<void> {
  await expect
    .poll(async () => (await db.doc(path).get()).data(), { timeout: 120_000, interval: 100 })
    .toMatchObject(fields);
}

it('runs sign-up, publishing, enrolling, completing and renaming in the functions emulator', async () => {
  for (const [path, data] of Object.entries(written)) await db.doc(path).set(data);
  await becomes(paths.leaderboardPath(uid), { userName: 'Lea', xp: 60 });
  await becomes(paths.userProgressPath(uid), {
    xp: 60,
    counters: { lessonsCompleted: 1, coursesCompleted: 1 },
  });
  await becomes(paths.coursePath(courseID), { lessonCount: 1, teachers: [{ name: 'Lea' }] });
  await becomes(paths.enrollmentPath(uid, courseID), { progress: 100, status: 'completed' });
  await becomes(paths.userProgressPath(uid), { unreadNotifications: 2 });

  await db.doc(paths.profilePath(uid)).update({ displayName: 'Dr Lange' });
  const completed = paths.notificationPath(uid, notificationID('completed', courseID));
  await db.doc(completed).update({ readAt: new Date() });
  await becomes(paths.coursePath(courseID), { teachers: [{ name: 'Dr Lange' }] });
  await becomes(paths.userProgressPath(uid), { userName: 'Dr Lange', unreadNotifications: 1 });

  // No trigger loops: once everything is done, no document changes any more.
  await pause(1000);
  const last = [...Object.keys(written), ...derived].map((path) => db.doc(path));
  const before = (await db.getAll(...last)).map(({ updateTime }) => updateTime);
  await pause(1500);
  expect((await db.getAll(...last)).map(({ updateTime }) => updateTime)).toEqual(before);
}, 600_000);
