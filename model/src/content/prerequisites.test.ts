import { expect, it } from 'vitest';
import { prerequisiteCycle, type RequiringCourse } from '#model/content/prerequisites';

const course = (id: string, ...needed: string[]): RequiringCourse => ({
  id,
  title: id.toUpperCase(),
  prerequisites: ['A sentence.', ...needed.map((other) => `/courses/${other} Title of ${other}`)],
});

/** Looks for a cycle through the first of these courses; returns it by ids, and what was read. */
async function look(courses: RequiringCourse[], most = 20) {
  const known = new Map(courses.map((one) => [one.id, one]));
  const reads: string[] = [];
  const cycle = await prerequisiteCycle(
    courses[0]!,
    async (id) => {
      reads.push(id);
      return known.get(id) ?? null;
    },
    most,
  );
  return { cycle: cycle?.map(({ id }) => id) ?? null, reads };
}

it('finds none where courses build on each other, also by two ways', async () => {
  const found = await look([
    course('a', 'b', 'c'),
    course('b', 'd'),
    course('c', 'd'),
    course('d'),
  ]);
  expect(found).toEqual({ cycle: null, reads: ['b', 'c', 'd'] });
});

it.each([
  [
    ['a', 'b'],
    [course('a', 'b'), course('b', 'a')],
  ],
  [
    ['a', 'b', 'c'],
    [course('a', 'b'), course('b', 'c'), course('c', 'a')],
  ],
  [
    ['a', 'd'],
    [course('a', 'b', 'd'), course('b', 'c'), course('c', 'a'), course('d', 'a')],
  ],
  [['a'], [course('a', 'a')]],
])('finds the cycle %j', async (cycle, courses) => {
  expect((await look(courses)).cycle).toEqual(cycle);
});

it('finds a course that another names by its id alone', async () => {
  const byID = { ...course('how-ferns-grow'), prerequisites: ['how-mosses-grow'] };
  const back = course('how-mosses-grow', 'how-ferns-grow');
  expect((await look([byID, back])).cycle).toEqual(['how-ferns-grow', 'how-mosses-grow']);
});

it('ends where others go round in circles, and where a course is not to be seen', async () => {
  const around = [course('a', 'b', 'gone'), course('b', 'c'), course('c', 'b')];
  expect(await look(around)).toEqual({ cycle: null, reads: ['b', 'gone', 'c'] });
});

it('looks at no more courses than it may', async () => {
  const chain = Array.from({ length: 40 }, (_, i) => course(`c${i}`, `c${(i + 1) % 40}`));
  const { cycle, reads } = await look(chain, 20);
  expect(cycle).toBeNull();
  expect(reads).toHaveLength(20);
  expect((await look(chain, 39)).cycle).toHaveLength(40);
});
