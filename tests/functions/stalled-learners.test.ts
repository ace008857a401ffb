import { beforeEach, expect, it } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { runDeletion } from '@trellis/functions/deletions/run-deletion.store';
import { refreshCourseStats } from '@trellis/functions/progress/course-stats.store';
import { syncStalledCounts } from '@trellis/functions/progress/sync-stalled-counts.store';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { coursePath, userPath, userProgressPath } from '@trellis/model/paths';
import { enrollment } from '@trellis/model/progress/enrollment';
import { aUser } from '#tests/factories/a-user';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write } from '#tests/functions/events';
import { data, differences, openCourse, run, signUp } from '#tests/functions/fixtures';

const day = 86_400_000;
const now = new Date();
const countsOf = async (uid: string) => (await data(refs.userProgress(uid))).stalledLearners;
const teachersAre = async (courseID: string, ...teacherIDs: string[]) =>
  write(coursePath(courseID), { ...(await data(refs.course(courseID))), teacherIDs });

/** Enrols some learners who were last seen so many days ago; delivers no event. */
async function seen(courseID: string, ...daysAgo: number[]): Promise<void> {
  const batch = db.batch();
  for (const [index, days] of daysAgo.entries()) {
    const one = anEnrollment({ userID: `learner-${index}`, courseID });
    const lastSeenAt = new Date(+now - days * day);
    batch.set(refs.enrollment(one.userID, courseID).ref, { ...enrollment.parse(one), lastSeenAt });
  }
  await batch.commit();
}

beforeEach(async () => {
  await clear();
  for (const uid of ['tess', 'theo']) await signUp(uid, { role: 'teacher' });
  await signUp('sam');
  for (const courseID of ['ferns', 'mosses']) await openCourse(courseID, 1);
});

it('tells those who teach a course now, with counts and changes in any order, each twice', async () => {
  const events = [
    await teachersAre('ferns', 'tess', 'theo'),
    await teachersAre('mosses', 'tess', 'sam', 'nobody'),
    await teachersAre('ferns', 'tess'),
  ];
  await seen('ferns', 1, 11, 12);
  await seen('mosses', 11);
  const counts = ['ferns', 'mosses'].map((courseID) => ({ courseID }));
  for (const seed of [1, 2]) {
    const { failures } = await deliver(
      redelivered([...events, ...counts], randomFrom(seed)),
      (told) => ('courseID' in told ? refreshCourseStats(told.courseID, now) : run.course(told)),
    );
    expect(failures).toEqual([]);
    expect(await countsOf('tess')).toEqual({ ferns: 2, mosses: 1 });
    for (const uid of ['theo', 'sam']) expect(await countsOf(uid)).toEqual({});
    expect(await read(refs.userProgress('nobody'))).toBeNull();
  }
  await seen('ferns', 1, 1, 1);
  await refreshCourseStats('ferns', new Date(+now + 1));
  expect(await countsOf('tess')).toEqual({ mosses: 1 });
});

it('takes the numbers back with the course, the task and the role', async () => {
  await seen('ferns', 11);
  await seen('mosses', 11);
  for (const courseID of ['ferns', 'mosses']) {
    await run.course(await teachersAre(courseID, 'tess', 'theo'));
    await refreshCourseStats(courseID, now);
  }
  expect(await countsOf('theo')).toEqual({ ferns: 1, mosses: 1 });
  const left = await teachersAre('ferns', 'tess');
  for (const event of [left, left]) await run.course(event);
  expect(await countsOf('theo')).toEqual({ mosses: 1 });

  const deleted = await write(coursePath('mosses'), null);
  for (const event of [deleted, deleted]) await run.course(event);
  while (!(await runDeletion({ collection: 'courses', itemID: 'mosses' })));
  await refreshCourseStats('mosses', new Date(+now + day));
  expect(await countsOf('theo')).toEqual({});
  expect(await countsOf('tess')).toEqual({ ferns: 1 });

  const demoted = await write(userPath('tess'), aUser());
  for (const event of [demoted, demoted]) await run.user(event);
  expect(await countsOf('tess')).toEqual({});
  await refreshCourseStats('ferns', new Date(+now + day));
  expect(await countsOf('tess')).toEqual({});
});

it.each(['before', 'after'] as const)(
  'is told again when the function crashes %s it has told',
  async (when) => {
    await run.course(await teachersAre('ferns', 'tess'));
    await seen('ferns', 11);
    await refreshCourseStats('ferns', now);
    await db.doc(userProgressPath('tess')).update({ stalledLearners: {} });
    await crashing(0, when, () => syncStalledCounts('ferns'));
    await syncStalledCounts('ferns');
    expect(await countsOf('tess')).toEqual({ ferns: 1 });
  },
);

it('is rebuilt from the counts of the courses', async () => {
  await run.course(await teachersAre('ferns', 'tess'));
  await seen('ferns', 11);
  await refreshCourseStats('ferns', now);
  for (const uid of ['tess', 'theo', 'sam'])
    await db.doc(userProgressPath(uid)).update({ stalledLearners: { roots: 3 } });
  const found = (await differences()).filter((line) => line.includes('stalledLearners'));
  expect(found.map((line) => line.split(': ')[0]).sort()).toEqual([
    'user_progress/sam stalledLearners',
    'user_progress/tess stalledLearners',
    'user_progress/theo stalledLearners',
  ]);
  for await (const { path, mend } of allMismatches()) if (path.startsWith('user_')) await mend();
  expect(await countsOf('tess')).toEqual({ ferns: 1 });
  for (const uid of ['theo', 'sam']) expect(await countsOf(uid)).toEqual({});
});
