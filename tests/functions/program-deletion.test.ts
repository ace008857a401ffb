import { beforeEach, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { runDeletion } from '@trellis/functions/deletions/run-deletion.store';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { programPath, programStepsPath, userPath } from '@trellis/model/paths';
import { aUser } from '#tests/factories/a-user';
import { cascade, ofCourses, type Delivery } from '#tests/functions/cascade';
import { crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write } from '#tests/functions/events';
import { data, differences, run } from '#tests/functions/fixtures';
import {
  enrol,
  finish,
  following,
  group,
  mine,
  openSchool,
  save,
  saveAs,
} from '#tests/functions/program-fixtures';
import { requestBy } from '#tests/functions/teaching-fixtures';

const remove = (uid = 'tess', role = 'teacher', isConfirmed = true) =>
  functions.deleteProgram.run(requestBy(uid, role, { programID: 'botany', isConfirmed }));
const refused = (code: string) => expect.objectContaining({ code });

/** Returns the paths of what is left of the program. */
async function left(): Promise<string[]> {
  const found = await db.getAll(db.doc(programPath('botany')), db.doc(programStepsPath('botany')));
  const listed = Object.keys((await data(refs.catalog('0'))).programs);
  return [...found.filter(({ exists }) => exists).map(({ ref }) => ref.path), ...listed];
}

/** Opens a program of ferns that grants a certificate, with Lea in it and Ada as an admin. */
async function openProgram(): Promise<void> {
  await openSchool();
  await run.user(await write(userPath('ada'), aUser('admin', { email: 'ada@school.example' })));
  await save({ groups: [group('a', ['ferns'])], texts: { certificate: { minGrade: 0 } } });
  await following(enrol);
}

/** Deletes the program and delivers all events. */
async function removing(deliverAll: (told: Delivery[]) => Promise<unknown>, uid = 'tess') {
  const follow = await cascade(ofCourses);
  await remove(uid, uid === 'ada' ? 'admin' : 'teacher');
  await follow(deliverAll);
}
const inOrder = async (told: Delivery[]) => {
  for (const { handle, event } of told) await handle(event);
};

beforeEach(clear);

it('says how many are in it, and deletes nothing before that is confirmed', async () => {
  await openProgram();
  expect(await remove('tess', 'teacher', false)).toEqual({ learners: 1 });
  expect(await left()).toHaveLength(3);
  for (const [uid, role] of [
    ['theo', 'teacher'],
    ['lea', 'student'],
    ['lea', 'admin'],
  ] as const)
    await expect(remove(uid, role)).rejects.toEqual(refused('permission-denied'));
  const { updatedAt } = await data(refs.program('botany'));
  await saveAs('tess', { basedOn: updatedAt.getTime(), teacherIDs: ['tess', 'theo'] });
  await expect(remove('theo')).rejects.toEqual(refused('permission-denied'));
  expect(await left()).toHaveLength(3);
});

it.each(['tess', 'ada'])('leaves nothing behind, and its address to nobody (%s)', async (uid) => {
  await openProgram();
  await removing(inOrder, uid);
  expect(await left()).toEqual([]);
  expect(await mine()).toMatchObject({ status: 'dropped' });
  expect((await data(refs.userProgress('lea'))).programs).toEqual({});
  expect(await data(refs.tombstone('programs', 'botany'))).toMatchObject({ deletedBy: uid });
  expect(await remove(uid, uid === 'ada' ? 'admin' : 'teacher')).toEqual({ learners: 0 });
  await expect(saveAs('theo', { groups: [group('a', ['ferns'])] })).rejects.toEqual(
    refused('already-exists'),
  );
  expect(await differences()).toEqual([]);
});

it('keeps what was completed, and its certificate', async () => {
  await openProgram();
  await following(() => finish('ferns'));
  await following(() =>
    functions.issueProgram.run(
      requestBy('lea', 'student', { programID: 'botany', name: 'Lea', showsGrade: false }),
    ),
  );
  const before = await mine();
  await removing(inOrder);
  expect(await mine()).toEqual(before);
  expect(before.status).toBe('completed');
  const number = before.certificateID ?? '';
  expect(await data(refs.certificate(number))).toMatchObject({ status: 'valid' });
  const { counters } = await data(refs.userProgress('lea'));
  expect(counters).toMatchObject({ certificates: 1, programsCompleted: 1 });
  expect(await differences()).toEqual([]);
  // Its teachers are gone with it.
  await expect(
    functions.revokeProgramCertificate.run(
      requestBy('tess', 'teacher', {
        ...{ programID: 'botany', uid: 'lea', requestID: 'r1', reason: 'Copied.' },
        mayReissue: false,
      }),
    ),
  ).rejects.toEqual(refused('permission-denied'));
  await functions.revokeAnyCertificate.run(
    requestBy('ada', 'admin', {
      ...{ uid: 'lea', recordID: 'program:botany', requestID: 'r1', reason: 'Copied.' },
      mayReissue: false,
    }),
  );
  expect(await data(refs.certificate(number))).toMatchObject({ status: 'revoked' });
});

it.each([1, 2])('ends in the same state, redelivered and shuffled (%i)', async (seed) => {
  await openProgram();
  const random = randomFrom(seed);
  await removing((told) =>
    deliver(redelivered(told, random), ({ event, handle }) => handle(event), 4),
  );
  expect(await left()).toEqual([]);
  expect(await mine()).toMatchObject({ status: 'dropped' });
  expect(await differences()).toEqual([]);
});

it.each(['before', 'after'] as const)(
  'resumes after a crash %s every write',
  async (when) => {
    for (let commit = 0; ; commit++) {
      await clear();
      await openProgram();
      await remove();
      const deleting = () => runDeletion({ collection: 'programs', itemID: 'botany' });
      const hasCrashed = await crashing(commit, when, deleting);
      await deleting();
      expect(await left()).toEqual([]);
      expect(await mine()).toMatchObject({ status: 'dropped' });
      if (!hasCrashed) break;
    }
  },
  // Each commit needs a school of its own.
  120_000,
);

it('is ended for whoever was enrolled meanwhile, and repaired by a rebuild', async () => {
  await openProgram();
  const steps = await data(refs.programSteps('botany'));
  await removing(inOrder);
  await refs.programSteps('botany').ref.set(steps);
  const late = await write('program_enrollments/lea_botany', {
    ...(await mine()),
    status: 'active',
  });
  expect((await differences()).map((found) => found.split(' ')[0])).toEqual([
    programStepsPath('botany'),
    'program_enrollments/lea_botany',
  ]);
  await run.programEnrollment(late);
  expect(await mine()).toMatchObject({ status: 'dropped' });
});

it('lets the author say who teaches it, and nobody else', async () => {
  await openSchool();
  const groups = [group('a', ['ferns'])];
  await save({ groups });
  const version = async () => (await data(refs.program('botany'))).updatedAt.getTime();
  await saveAs('tess', { groups, basedOn: await version(), teacherIDs: ['theo'] });
  expect(await data(refs.program('botany'))).toMatchObject({ teacherIDs: ['tess', 'theo'] });
  await saveAs('theo', { groups, basedOn: await version(), texts: { title: 'Ours' } });
  await expect(
    saveAs('theo', { groups, basedOn: await version(), teacherIDs: ['theo'] }),
  ).rejects.toEqual(refused('permission-denied'));
  // Whoever sends them as they are changes nothing.
  const teacherIDs = ['tess', 'theo'];
  await saveAs('theo', { groups, basedOn: await version(), teacherIDs, texts: { weeks: 3 } });
  await save({ groups, teacherIDs: ['tess'] });
  expect(await data(refs.program('botany'))).toMatchObject({
    ...{ teacherIDs: ['tess'], authorID: 'tess' },
    teachers: [{ id: 'tess' }],
  });
  await expect(saveAs('theo', { groups, basedOn: await version() })).rejects.toEqual(
    refused('permission-denied'),
  );
});
