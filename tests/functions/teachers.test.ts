import { beforeEach, expect, it, vi } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { coursePath, profilePath } from '@trellis/model/paths';
import type { Profile } from '@trellis/model/profile';
import { aCourse } from '#tests/factories/a-course';
import { aProfile } from '#tests/factories/a-profile';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write, type WriteEvent } from '#tests/functions/events';
import { counted, crashing, interrupted } from '#tests/functions/commit-interceptor';
import { data, differences, openCourse, run, signUp, writeLesson } from '#tests/functions/fixtures';

beforeEach(clear);

const ferns = refs.course('ferns');
const named = async () => (await data(ferns)).teachers.map(({ name }) => name);
const becomes = (uid: string, changes: Partial<Profile>) =>
  write(profilePath(uid), aProfile(changes));
const teachersAre = async (...teacherIDs: string[]) =>
  write(coursePath('ferns'), { ...(await data(ferns)), teacherIDs });

/** Creates a course of Tess, with Theo as second teacher. */
async function openFerns() {
  await signUp('tess', { fullName: 'Tess Thorne' });
  await signUp('theo', { fullName: 'Theo Thorne' });
  await openCourse('ferns', 1);
  await run.course(await teachersAre('tess', 'theo'));
}

it('lists a course’s teachers in order, without those who have no profile', async () => {
  await openFerns();
  expect((await data(ferns)).teachers).toEqual([
    { id: 'tess', name: 'Tess', avatarUrl: '' },
    { id: 'theo', name: 'Theo', avatarUrl: '' },
  ]);
  await run.course(await teachersAre('theo', 'nobody', 'tess'));
  expect(await named()).toEqual(['Theo', 'Tess']);
  await run.course(await teachersAre());
  expect(await named()).toEqual([]);
  expect(await differences()).toEqual([]);
});

it('updates all courses of a teacher with another name or picture', async () => {
  await openFerns();
  await openCourse('mosses', 1);
  await run.profile(await becomes('tess', { displayName: 'Dr Thorne' }));
  expect(await named()).toEqual(['Dr Thorne', 'Theo']);
  await run.profile(await becomes('tess', { displayName: 'Dr Thorne', avatarUrl: '/media/t.svg' }));
  const { teachers } = await data(refs.course('mosses'));
  expect(teachers).toEqual([{ id: 'tess', name: 'Dr Thorne', avatarUrl: '/media/t.svg' }]);
  expect(await differences()).toEqual([]);
});

it('handles a profile that comes after the course and goes before it', async () => {
  await openCourse('ferns', 1);
  expect(await named()).toEqual([]);
  await run.profile(await becomes('tess', { displayName: 'Tess' }));
  expect(await named()).toEqual(['Tess']);
  await run.profile(await write(profilePath('tess'), null));
  expect(await named()).toEqual([]);
});

it('skips a malformed profile', async () => {
  await openFerns();
  await db.doc(profilePath('tess')).update({ displayName: 7 });
  await run.lesson(await writeLesson('ferns', 'ferns-2'));
  expect(await data(ferns)).toMatchObject({ lessonCount: 2, teachers: [{ name: 'Theo' }] });
});

it('costs nothing for fields that courses do not show, and seven queries for a learner’s name', async () => {
  await openFerns();
  await signUp('lea');
  const bio = await becomes('tess', { displayName: 'Tess', bio: 'Botanist.' });
  const none = { commits: 0, writes: 0, reads: 0, queries: 0 };
  expect(await counted(() => run.profile(bio))).toEqual(none);
  const renamed = await becomes('lea', { displayName: 'Lea' });
  // For their courses and programs as a teacher, and their enrolments, reviews, threads, replies and companies.
  expect(await counted(() => run.profile(renamed))).toMatchObject({ queries: 7 });
});

it('triggers nothing by the names that it writes', async () => {
  await openFerns();
  const derived = await write(coursePath('ferns'), { ...(await data(ferns)), teachers: [] });
  expect(await counted(() => run.course(derived))).toMatchObject({ reads: 0, queries: 0 });
});

it('names and teachers change at once, told one to three times in any order by two instances', async () => {
  const random = randomFrom(3);
  await openFerns();
  vi.resetModules();
  const second = await import('@trellis/functions');
  const steps: [(event: WriteEvent) => unknown, WriteEvent][] = [];
  for (const index of [1, 2, 3, 4, 5]) {
    steps.push([run.profile, await becomes('tess', { displayName: `Tess ${index}` })]);
    steps.push([
      (event) => second.onProfileWritten.run(event),
      await becomes('theo', { displayName: `Theo ${index}` }),
    ]);
    const teacherIDs = index % 2 === 0 ? ['tess', 'theo'] : ['theo', 'tess'];
    steps.push([run.course, await teachersAre(...teacherIDs)]);
  }
  const { failures } = await deliver(redelivered(steps, random), ([handle, event]) =>
    handle(event),
  );
  expect(failures).toEqual([]);
  expect(await named()).toEqual(['Theo 5', 'Tess 5']);
  expect(await differences()).toEqual([]);
});

it('another name comes while the one before is about to be written, and a process dies', async () => {
  await openFerns();
  const first = await becomes('tess', { displayName: 'Tess 1' });
  const again = async () => {
    const later = await becomes('tess', { displayName: 'Tess 2' });
    vi.resetModules();
    const { onProfileWritten } = await import('@trellis/functions');
    await onProfileWritten.run(later);
  };
  // The first commit sets the name in the learner's state.
  await interrupted('after', 0, again, async () => run.profile(first));
  expect((await named())[0]).toBe('Tess 2');
  for (const when of ['before', 'after'] as const) {
    for (const commit of [0, 1]) {
      const event = await becomes('tess', { displayName: `Tess ${when} ${commit}` });
      expect(await crashing(commit, when, () => run.profile(event))).toBe(true);
      await run.profile(event);
      expect(await differences()).toEqual([]);
    }
  }
});

it('a course made by a teacher’s own hand has no say in what it calls them', async () => {
  await signUp('tess', { fullName: 'Tess Thorne' });
  const forged = {
    ...aCourse(),
    teachers: [{ id: 'tess', name: 'Nobel laureate', avatarUrl: '' }],
  };
  await run.course(await write(coursePath('ferns'), forged));
  expect(await named()).toEqual(['Tess']);
});
