import { beforeEach, expect, it } from 'vitest';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { db } from '@trellis/functions/firestore/admin';
import { read, refs } from '@trellis/functions/firestore/typed-refs';
import { coursePath, courseSlugPath, tombstonePath } from '@trellis/model/paths';
import { aCourse } from '#tests/factories/a-course';
import { cascade, ofCourses } from '#tests/functions/cascade';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write } from '#tests/functions/events';
import { differences, run } from '#tests/functions/fixtures';

beforeEach(clear);

const holderOf = async (slug: string) => (await read(refs.courseSlug(slug)))?.data.courseID ?? null;
const rename = (courseID: string, slug: string) => write(coursePath(courseID), aCourse({ slug }));

it('takes the slug of a course that came without, and frees the one that it no longer has', async () => {
  await run.course(await rename('ferns', 'ferns'));
  expect(await holderOf('ferns')).toBe('ferns');
  await run.course(await rename('ferns', 'fronds'));
  expect(await holderOf('ferns')).toBeNull();
  expect(await holderOf('fronds')).toBe('ferns');
});

it('frees what somebody has claimed beside the slug of their course', async () => {
  await run.course(await rename('ferns', 'ferns'));
  const event = await rename('ferns', 'fronds');
  for (const slug of ['ferns', 'squat-1', 'squat-2', 'fronds'])
    await write(courseSlugPath(slug), { courseID: 'ferns' });
  await run.course(event);
  const held = await db.collection('course_slugs').get();
  expect(held.docs.map(({ id }) => id)).toEqual(['fronds']);
});

it('leaves a slug to the course that has it, until that course gets another', async () => {
  await run.course(await rename('ferns', 'plants'));
  await run.course(await rename('mosses', 'plants'));
  expect(await holderOf('plants')).toBe('ferns');
  await run.course(await rename('ferns', 'ferns'));
  await run.course(await rename('mosses', 'moss'));
  await run.course(await rename('mosses', 'plants'));
  expect(await holderOf('plants')).toBe('mosses');
});

it('takes over the slug of a course that is gone', async () => {
  await write(courseSlugPath('plants'), { courseID: 'gone' });
  await run.course(await rename('ferns', 'plants'));
  expect(await holderOf('plants')).toBe('ferns');
});

it.each([1, 2, 3])(
  'ends in the same state if events come twice and out of order (%i)',
  async (seed) => {
    const events = [];
    for (const slug of ['one', 'two', 'three']) events.push(await rename('ferns', slug));
    const { failures } = await deliver(redelivered(events, randomFrom(seed)), run.course);
    expect(failures).toEqual([]);
    const held = await db.collection('course_slugs').get();
    expect(held.docs.map((found) => [found.id, found.get('courseID')])).toEqual([
      ['three', 'ferns'],
    ]);
  },
);

it('frees the slug of a course that is deleted for good, also if its creation arrives later', async () => {
  const created = await rename('ferns', 'ferns');
  await run.course(created);
  const follow = await cascade(ofCourses);
  await write(tombstonePath('courses', 'ferns'), { deletedBy: 'tess', deletedAt: new Date() });
  await write(coursePath('ferns'), null);
  await follow((told) => Promise.all(told.map(({ event, handle }) => handle(event))));
  expect(await holderOf('ferns')).toBeNull();
  await run.course(created);
  expect(await holderOf('ferns')).toBeNull();
});

it('finds slugs that no course holds, that the wrong one holds, and that two courses have', async () => {
  await write(coursePath('ferns'), aCourse({ slug: 'plants', createdAt: new Date(2026, 0, 2) }));
  await write(coursePath('mosses'), aCourse({ slug: 'plants', createdAt: new Date(2026, 0, 1) }));
  await write(courseSlugPath('old'), { courseID: 'ferns' });
  const found = async () => {
    const all = [];
    for await (const mismatch of allMismatches()) all.push(mismatch);
    return all.filter(({ path, needsPerson }) => path.startsWith('course_slugs/') || needsPerson);
  };
  const paths = (all: Awaited<ReturnType<typeof found>>) => all.map(({ path }) => path).sort();
  const all = await found();
  expect(paths(all)).toEqual(['course_slugs/old', 'course_slugs/plants', 'courses/ferns']);
  expect(all.find(({ needsPerson }) => needsPerson)?.differences).toEqual([
    { field: 'slug', stored: 'plants', expected: 'another; mosses holds this one' },
  ]);
  for (const { mend } of all) await mend();
  expect(await holderOf('plants')).toBe('mosses');
  expect(await holderOf('old')).toBeNull();
  expect((await read(refs.course('ferns')))?.data.slug).toBe('plants');
  expect(paths(await found())).toEqual(['courses/ferns']);
  // Who holds it keeps it, however old the others are.
  await write(courseSlugPath('plants'), { courseID: 'ferns' });
  expect(paths(await found())).toEqual(['courses/mosses']);
  expect(await differences()).not.toEqual([]);
});
