import { beforeEach, describe, expect, it } from 'vitest';
import * as functions from '@trellis/functions';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { enrollmentPath, programEnrollmentPath, programPath } from '@trellis/model/paths';
import { aCourse } from '#tests/factories/a-course';
import { aProgram, aProgramEnrollment } from '#tests/factories/a-program';
import { anEnrollment } from '#tests/factories/an-enrollment';
import type { Delivery } from '#tests/functions/cascade';
import { counted, crashing } from '#tests/functions/commit-interceptor';
import { clear } from '#tests/functions/emulated';
import { deliver, observed, randomFrom, redelivered, write } from '#tests/functions/events';
import { data, differences, run } from '#tests/functions/fixtures';
import {
  courseIDs,
  enrol,
  finish,
  following,
  group,
  mine,
  openSchool,
  save,
  saveAs,
  setCourse,
} from '#tests/functions/program-fixtures';
import { requestBy } from '#tests/functions/teaching-fixtures';

beforeEach(clear);

const own = async () => (await data(refs.userProgress('lea'))).programs['botany'];
const enrolledIn = async () => {
  const { docs } = await db.collection('enrollments').where('userID', '==', 'lea').get();
  return docs.map((found) => found.get('courseID')).sort();
};
const listed = async () => (await data(refs.catalog('0'))).programs;

describe('saving a program', () => {
  const refusal = (code: string, reason?: string) =>
    expect.objectContaining({ code, ...(reason ? { details: { reason } } : {}) });

  it('stores it with its outline and lists it once it is published', async () => {
    await openSchool();
    await save({ texts: { status: 'draft' } });
    expect(await data(refs.program('botany'))).toMatchObject({
      ...{ title: aProgram().title, status: 'draft', authorID: 'tess', teacherIDs: ['tess'] },
      outline: [{ id: 'a', steps: [{ title: 'How ferns grow', isOpen: true }] }, { id: 'b' }],
    });
    expect(await listed()).toEqual({});
    await save();
    expect(await listed()).toMatchObject({ botany: { title: aProgram().title, courseCount: 3 } });
    expect(await differences()).toEqual([]);
  });

  it('refuses learners, other teachers, a taken address and a version that somebody has changed', async () => {
    await openSchool();
    const { savedAt } = await saveAs('tess');
    await expect(functions.saveProgram.run(requestBy('lea', 'teacher', {}))).rejects.toMatchObject({
      code: 'permission-denied',
    });
    await expect(saveAs('theo')).rejects.toEqual(refusal('already-exists'));
    const texts = { title: 'Mine now' };
    await expect(saveAs('theo', { basedOn: savedAt, texts })).rejects.toEqual(
      refusal('permission-denied'),
    );
    await expect(saveAs('tess', { basedOn: savedAt - 1, texts })).rejects.toEqual(
      refusal('aborted'),
    );
    await expect(saveAs('tess', { basedOn: 1, programID: 'new' })).rejects.toEqual(
      refusal('not-found'),
    );
    expect(await data(refs.program('botany'))).toMatchObject({ title: aProgram().title });
  });

  it('answers a repeated request like the first one', async () => {
    await openSchool();
    const first = await saveAs('tess');
    expect(await saveAs('tess')).toEqual(first);
  });

  it('refuses steps that contradict each other, and names why', async () => {
    await openSchool();
    const cycle = [
      group('a', ['ferns'], { after: ['b'] }),
      group('b', ['mosses'], { after: ['a'] }),
    ];
    await expect(saveAs('tess', { groups: cycle })).rejects.toEqual(
      refusal('failed-precondition', 'structure'),
    );
    await expect(saveAs('tess', { groups: [group('a', [])] })).rejects.toEqual(
      refusal('failed-precondition', 'incomplete'),
    );
    await saveAs('tess', { groups: [group('a', [])], texts: { status: 'draft' } });
  });

  it('refuses courses that the teacher may not use, and quizzes of other courses', async () => {
    await openSchool();
    await setCourse('trees', { status: 'draft' });
    const refused = refusal('failed-precondition', 'course');
    await expect(saveAs('theo')).rejects.toEqual(refused);
    for (const unusable of ['nothing', 'trees'])
      await expect(saveAs('theo', { groups: [group('a', [unusable])] })).rejects.toEqual(refused);
    const steps = [{ kind: 'quiz', courseID: 'ferns', quizID: 'none', isRequired: true }] as const;
    await expect(
      saveAs('tess', { groups: [group('a', [], { steps: [...steps] })] }),
    ).rejects.toEqual(refused);
    // Tess teaches it, and a step that is there already stays.
    const { savedAt } = await saveAs('tess');
    await setCourse('trees', { teacherIDs: ['theo'], authorID: 'theo' });
    await saveAs('tess', { basedOn: savedAt, texts: { title: 'Botany' } });
  });

  it('never makes a published program a draft again', async () => {
    await openSchool();
    const { savedAt } = await saveAs('tess');
    await expect(saveAs('tess', { basedOn: savedAt, texts: { status: 'draft' } })).rejects.toEqual(
      refusal('failed-precondition', 'status'),
    );
    await saveAs('tess', { basedOn: savedAt, texts: { status: 'archived' } });
  });
});

describe('the outline', () => {
  it('says nothing of a draft, follows its publishing and archiving, and its title', async () => {
    await openSchool();
    await write('courses/trees', aCourse('draft', { slug: 'trees', title: 'Secret trees' }));
    await save();
    const shown = async () => JSON.stringify((await data(refs.program('botany'))).outline);
    expect(await shown()).not.toMatch(/trees/);
    await setCourse('trees', { status: 'published' });
    expect(await shown()).toContain('"title":"Secret trees","isRequired":true,"isOpen":true');
    await setCourse('trees', { title: 'Trees' });
    expect(await shown()).toContain('"title":"Trees"');
    await setCourse('trees', { status: 'archived' });
    expect(await listed()).toMatchObject({ botany: { courseCount: 2 } });
    expect(await differences()).toEqual([]);
  });
});

describe('a learner in a program', () => {
  it('is enrolled in courses as they open, and completes it', async () => {
    await openSchool();
    await save();
    await following(enrol);
    expect(await enrolledIn()).toEqual(['ferns']);
    expect(await data(refs.enrollment('lea', 'ferns'))).toMatchObject({
      ...{ source: 'program', status: 'active', lessonIDs: ['ferns-1'] },
    });
    expect(await own()).toEqual({ status: 'active', progress: 0, nextCourseID: 'ferns' });

    await following(() => finish('ferns'));
    expect(await mine()).toMatchObject({ progress: 50, openGroupIDs: ['a', 'b'] });
    // The next ones are a choice.
    expect(await enrolledIn()).toEqual(['ferns']);
    expect(await own()).toEqual({ status: 'active', progress: 50, nextCourseID: null });

    await following(() =>
      write(enrollmentPath('lea', 'trees'), anEnrollment({ userID: 'lea', courseID: 'trees' })),
    );
    await following(() => finish('trees'));
    expect(await mine()).toMatchObject({
      ...{ progress: 100, status: 'completed', completedAt: expect.any(Date) },
      doneSteps: ['course:ferns', 'course:trees'],
    });
    expect((await data(refs.userProgress('lea'))).counters.programsCompleted).toBe(1);
    expect(await differences()).toEqual([]);
  });

  it('counts what was done before, and enrols again in nothing that was left or paused', async () => {
    await openSchool();
    await save({ groups: [group('a', courseIDs)] });
    const enrolIn = (courseID: string, changes: object = {}) =>
      following(() =>
        write(enrollmentPath('lea', courseID), {
          ...anEnrollment({ userID: 'lea', courseID }),
          ...changes,
        }),
      );
    await enrolIn('mosses', { status: 'paused' });
    await enrolIn('ferns');
    await following(() => finish('ferns'));
    await following(async () =>
      write(enrollmentPath('lea', 'ferns'), {
        ...(await data(refs.enrollment('lea', 'ferns'))),
        status: 'dropped',
      }),
    );
    await following(enrol);
    expect(await mine()).toMatchObject({ progress: 33, doneSteps: ['course:ferns'] });
    expect((await data(refs.enrollment('lea', 'ferns'))).status).toBe('dropped');
    expect((await data(refs.enrollment('lea', 'mosses'))).status).toBe('paused');
    expect(await enrolledIn()).toEqual(courseIDs);
    expect(await differences()).toEqual([]);
  });

  it('is enrolled in nothing that costs something, nor while the program is paused', async () => {
    await openSchool();
    await setCourse('mosses', { price: 4900 });
    await save({ groups: [group('a', ['ferns', 'mosses']), group('b', ['trees'])] });
    await following(() =>
      write(
        programEnrollmentPath('lea', 'botany'),
        aProgramEnrollment('paused', { userID: 'lea' }),
      ),
    );
    expect(await enrolledIn()).toEqual([]);
    await following(async () =>
      write(programEnrollmentPath('lea', 'botany'), { ...(await mine()), status: 'active' }),
    );
    expect(await enrolledIn()).toEqual(['ferns', 'trees']);
  });

  it('keeps a completed program whatever becomes of its steps', async () => {
    await openSchool();
    await save({ groups: [group('a', ['ferns'])] });
    await following(enrol);
    await following(() => finish('ferns'));
    const { completedAt } = await mine();
    expect(completedAt).not.toBeNull();
    await following(() => save({ groups: [group('a', ['mosses', 'trees'])] }));
    expect(await mine()).toMatchObject({ progress: 100, status: 'completed', completedAt });
    await following(() => setCourse('mosses', { status: 'archived' }));
    expect(await mine()).toMatchObject({ progress: 100, completedAt });
    expect(await differences()).toEqual([]);
  });

  it('follows steps that are added and archived before it is completed', async () => {
    await openSchool();
    await save({ groups: [group('a', ['ferns', 'mosses'])] });
    await following(enrol);
    await following(() => finish('ferns'));
    expect(await mine()).toMatchObject({ progress: 50 });
    await following(() => save({ groups: [group('a', courseIDs)] }));
    expect(await mine()).toMatchObject({ progress: 33 });
    expect(await enrolledIn()).toEqual(courseIDs);
    for (const courseID of ['mosses', 'trees'])
      await following(() => setCourse(courseID, { status: 'archived' }));
    expect(await mine()).toMatchObject({ progress: 100, status: 'completed' });
    expect(await differences()).toEqual([]);
  });

  it('disappears from the home page when it is left', async () => {
    await openSchool();
    await save();
    await following(enrol);
    await following(async () =>
      write(programEnrollmentPath('lea', 'botany'), { ...(await mine()), status: 'dropped' }),
    );
    expect(await own()).toBeUndefined();
  });
});

describe('events that go wrong', () => {
  it.each([1, 2, 3])('end in the same state, redelivered and shuffled (%i)', async (seed) => {
    await openSchool();
    await save();
    const random = randomFrom(seed);
    const shuffledTwice = (told: Delivery[]) =>
      deliver(redelivered(told, random), ({ event, handle }) => handle(event), 4);
    await following(enrol, shuffledTwice);
    for (const courseID of ['ferns', 'mosses', 'trees']) {
      const chosen = anEnrollment({ userID: 'lea', courseID });
      // The program has enrolled Lea in ferns.
      if (courseID !== 'ferns')
        await following(() => write(enrollmentPath('lea', courseID), chosen), shuffledTwice);
      await following(() => finish(courseID), shuffledTwice);
    }
    expect(await mine()).toMatchObject({ progress: 100, status: 'completed' });
    expect(await differences()).toEqual([]);
  });

  it('resume after a crash at every write', async () => {
    for (const when of ['before', 'after'] as const)
      for (let commit = 0; ; commit++) {
        await clear();
        await openSchool();
        await save({ groups: [group('a', ['ferns'])] });
        await following(enrol);
        const edit = await observed(programPath('botany'), async () => {
          const { updatedAt } = await data(refs.program('botany'));
          const groups = [group('a', ['ferns', 'mosses'])];
          await saveAs('tess', { basedOn: updatedAt.getTime(), groups });
        });
        const hasCrashed = await crashing(commit, when, () => run.program(edit));
        if (!hasCrashed) break;
        await run.program(edit);
        expect(await enrolledIn()).toEqual(['ferns', 'mosses']);
        expect((await data(refs.programSteps('botany'))).isFanOutDue).toBe(false);
      }
  }, 240_000);

  it('reads nothing when only a date changes', async () => {
    await openSchool();
    await save();
    await following(enrol);
    const event = await write(programEnrollmentPath('lea', 'botany'), {
      ...(await mine()),
      targetCompletionDate: new Date('2027-06-30'),
    });
    const price = await counted(async () => run.programEnrollment(event));
    expect(price).toEqual({ commits: 0, writes: 0, reads: 0, queries: 0 });
  });
});

it('rebuilds progress, outline, catalogue and home page from their sources', async () => {
  await openSchool();
  await save();
  await following(enrol);
  await following(() => finish('ferns'));
  expect(await differences()).toEqual([]);
  const right = [await mine(), await data(refs.program('botany')), await listed(), await own()];
  await refs.programEnrollment('lea', 'botany').ref.update({ progress: 7, doneSteps: [] });
  await refs.program('botany').ref.update({ outline: [] });
  await refs.catalog('0').ref.update({ programs: {} });
  await refs.userProgress('lea').ref.update({ programs: {} });
  const found = [];
  for await (const mismatch of allMismatches()) {
    found.push(mismatch.path);
    await mismatch.mend();
  }
  expect(found.sort()).toEqual([
    ...['catalog/0', 'program_enrollments/lea_botany', 'programs/botany', 'user_progress/lea'],
  ]);
  expect([await mine(), await data(refs.program('botany')), await listed(), await own()]).toEqual(
    right,
  );
  expect(await differences()).toEqual([]);
});
