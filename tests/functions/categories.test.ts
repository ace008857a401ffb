import { beforeEach, expect, it } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { refs } from '@trellis/functions/firestore/typed-refs';
import { catalogShards } from '@trellis/model/content/catalog';
import type { Category } from '@trellis/model/content/category';
import { categoryPath, coursePath } from '@trellis/model/paths';
import { aCategory } from '#tests/factories/a-course';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write, type WriteEvent } from '#tests/functions/events';
import { counted } from '#tests/functions/commit-interceptor';
import { data, differences, openCourse, run } from '#tests/functions/fixtures';

beforeEach(clear);

const ferns = refs.course('ferns');
const becomes = (changes: Partial<Category>, id = 'science') =>
  write(categoryPath(id), aCategory(changes));
const listedNames = async () =>
  (await data(refs.catalog(catalogShards[0]))).courses.ferns?.categoryNames;

it('shows a category’s names in its courses and in the catalogue, whichever came first', async () => {
  await openCourse('ferns', 1);
  expect((await data(ferns)).categoryNames).toEqual({ en: '', ar: '' });
  await run.category(await becomes({ names: { en: 'Science', ar: 'العلوم' } }));
  expect((await data(ferns)).categoryNames).toEqual({ en: 'Science', ar: 'العلوم' });
  expect(await listedNames()).toEqual({ en: 'Science', ar: 'العلوم' });
  await run.course(
    await write(coursePath('ferns'), { ...(await data(ferns)), category: 'Design' }),
  );
  expect(await listedNames()).toEqual({ en: '', ar: '' });
  await run.category(await becomes({ name: 'Design', names: { en: '', ar: 'التصميم' } }, 'design'));
  expect(await listedNames()).toEqual({ en: '', ar: 'التصميم' });
  expect(await differences()).toEqual([]);
});

it('takes names away with the category, and reads one that was stored before there were any', async () => {
  await run.category(await becomes({}));
  await openCourse('ferns', 1);
  expect(await listedNames()).toEqual({ en: 'Science', ar: 'العلوم' });
  const { names: _, ...old } = aCategory();
  await run.category(await write(categoryPath('science'), old));
  expect(await listedNames()).toEqual({ en: '', ar: '' });
  await run.category(await becomes({}));
  await run.category(await write(categoryPath('science'), null));
  expect(await listedNames()).toEqual({ en: '', ar: '' });
});

it('follows the last change when events come twice, late and in any order', async () => {
  await openCourse('ferns', 1);
  const events: WriteEvent[] = [];
  for (const ar of ['علم', 'علوم', 'العلوم'])
    events.push(await becomes({ names: { en: 'Science', ar } }));
  const { failures } = await deliver(redelivered(events, randomFrom(1)), run.category);
  expect(failures).toEqual([]);
  expect((await data(ferns)).categoryNames.ar).toBe('العلوم');
  expect(await differences()).toEqual([]);
});

it('costs nothing where only the order changes, and skips a malformed category', async () => {
  await openCourse('ferns', 1);
  await run.category(await becomes({}));
  const moved = await becomes({ order: 2 });
  expect(await counted(() => run.category(moved))).toMatchObject({ reads: 0, queries: 0 });
  await db.doc(categoryPath('science')).update({ names: 7 });
  await run.course(await write(coursePath('ferns'), { ...(await data(ferns)), title: 'Ferns' }));
  expect(await data(ferns)).toMatchObject({ title: 'Ferns', categoryNames: { en: '', ar: '' } });
});
