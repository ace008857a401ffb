import { beforeEach, expect, it } from 'vitest';
import { allMismatches } from '@trellis/functions/rebuild/all-mismatches.store';
import { coursePath } from '@trellis/model/paths';
import { aCourse } from '#tests/factories/a-course';
import { clear } from '#tests/functions/emulated';
import { write } from '#tests/functions/events';
import { run } from '#tests/functions/fixtures';

beforeEach(clear);

const open = async (courseID: string, ...needed: string[]) => {
  const prerequisites = needed.map((id) => `/courses/${id} Title`);
  await run.course(await write(coursePath(courseID), aCourse({ slug: courseID, prerequisites })));
};

it('reports each cycle of prerequisites once, for a person to decide, and changes nothing', async () => {
  await open('a', 'b');
  await open('b', 'c', 'd');
  await open('c', 'a');
  await open('d', 'nothing', 'e');
  await open('e');
  for (const _round of [1, 2]) {
    const found = [];
    for await (const mismatch of allMismatches()) found.push(mismatch);
    expect(found).toMatchObject([
      {
        path: 'courses/a',
        needsPerson: true,
        differences: [{ field: 'prerequisites', expected: 'no cycle: a → b → c → a' }],
      },
    ]);
    for (const { mend } of found) await mend();
  }
});
