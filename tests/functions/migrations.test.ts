import { beforeEach, expect, it } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { oldDocuments, type OldDocument } from '@trellis/functions/migrations/old-documents.store';
import { course } from '@trellis/model/content/course';
import { coursePath } from '@trellis/model/paths';
import { aCourse } from '#tests/factories/a-course';
import { clear } from '#tests/functions/emulated';

beforeEach(clear);

const entry = { id: 'frond', title: 'Fronds', minutes: 5, isPreview: false };
const outlineOf = (item: object) => [{ id: '', title: '', description: '', items: [item] }];
const courseWith = (item: object) => ({ ...course.parse(aCourse()), outline: outlineOf(item) });
const write = (courseID: string, data: object) => db.doc(coursePath(courseID)).set(data);
const stored = async (courseID: string) => (await db.doc(coursePath(courseID)).get()).data();

async function found(): Promise<OldDocument[]> {
  const all: OldDocument[] = [];
  for await (const one of oldDocuments()) all.push(one);
  return all;
}

it('lifts documents of an older shape, and finds none of them again', async () => {
  await write('old', courseWith({ ...entry, kind: 'video' }));
  await write('new', courseWith({ ...entry, kind: 'lesson', format: 'text' }));
  const before = await stored('new');
  const [old, ...others] = await found();
  expect(others).toEqual([]);
  expect(old).toMatchObject({ path: 'courses/old', problem: null });
  await old!.lift();
  const expected = courseWith({ ...entry, kind: 'lesson', format: 'video' });
  expect((await stored('old'))?.outline).toEqual(expected.outline);
  expect((await stored('old'))?.title).toBe(expected.title);
  expect(await stored('new')).toEqual(before);
  expect(await found()).toEqual([]);
});

it('reports what lifting does not make readable', async () => {
  await write('odd', { ...courseWith({ ...entry, kind: 'pdf' }), title: 7 });
  expect(await found()).toMatchObject([{ path: 'courses/odd', problem: /title/ }]);
});

it('writes nothing over what somebody has written meanwhile', async () => {
  await write('old', courseWith({ ...entry, kind: 'video' }));
  const [old] = await found();
  await write('old', courseWith({ ...entry, kind: 'quiz' }));
  await expect(old!.lift()).rejects.toThrow();
  expect((await stored('old'))?.outline[0].items[0].kind).toBe('quiz');
});

it('finds them on every page', async () => {
  const batch = db.batch();
  for (let number = 0; number < 301; number++) {
    batch.set(db.doc(coursePath(`c${number}`)), courseWith({ ...entry, kind: 'text' }));
  }
  await batch.commit();
  expect(await found()).toHaveLength(301);
});
