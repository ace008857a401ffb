import { beforeEach, expect, it } from 'vitest';
import { db } from '@trellis/functions/firestore/admin';
import { lessonPath, lessonRevisionPath } from '@trellis/model/paths';
import { aLessonRevision } from '#tests/factories/a-lesson';
import { clear } from '#tests/functions/emulated';
import { deliver, randomFrom, redelivered, write } from '#tests/functions/events';
import { openCourse, run } from '#tests/functions/fixtures';

beforeEach(clear);

const hour = 3_600_000;
const revisionsLeft = async () =>
  (await db.collection(`${lessonPath('ferns-1')}/revisions`).listDocuments())
    .map(({ id }) => Number(id))
    .toSorted((a, b) => a - b);

it('thins the history of a lesson, also when events arrive twice and late', async () => {
  await openCourse('ferns', 1);
  // Thirty within two days: the latest twenty stay, and the last of each day before them.
  const begin = Date.parse('2026-11-01T12:00:00Z');
  const events = [];
  for (let index = 0; index < 30; index++) {
    const replacedAt = new Date(begin - index * 1.6 * hour);
    const path = lessonRevisionPath('ferns-1', `${index}`);
    events.push(await write(path, aLessonRevision({ replacedAt })));
  }
  const { failures } = await deliver(redelivered(events, randomFrom(7)), run.lessonRevision);
  expect(failures).toEqual([]);
  const left = await revisionsLeft();
  expect(left.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  expect(left.length).toBeLessThan(24);
});

it('removes a revision that arrives after its lesson was deleted', async () => {
  await openCourse('ferns', 1);
  await run.lesson(await write(lessonPath('ferns-1'), null));
  const late = await write(lessonRevisionPath('ferns-1', '1'), aLessonRevision());
  await run.lessonRevision(late);
  await run.deletion(await write('deletions/lessons:ferns-1', await noted()));
  expect(await revisionsLeft()).toEqual([]);
});

const noted = async () => (await db.doc('deletions/lessons:ferns-1').get()).data()!;
