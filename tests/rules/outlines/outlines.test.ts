import { courseArrangementPath, courseOutlinePath, lessonPath } from '@trellis/model/paths';
import { aLesson } from '#tests/factories/a-lesson';
import { anArrangement, aStaffOutline } from '#tests/factories/an-arrangement';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, nowIn, now, updating } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const newArrangement = (...changes: Parameters<typeof anArrangement>) =>
  nowIn(anArrangement(...changes), 'updatedAt');

accessTable(
  'course_arrangements',
  {
    get: (client) => client.get(courseArrangementPath('ferns')),
    list: (client) => client.list({ collection: 'course_arrangements', where: [] }),
    create: (client) => client.set(courseArrangementPath('ferns'), newArrangement()),
    update: (client) =>
      client.update(courseArrangementPath('ferns'), { modules: [], updatedAt: now() }),
    delete: (client) => client.delete(courseArrangementPath('ferns')),
  },
  { teacher: '✓ · ✓ ✓ ·', admin: '✓ · · · ·' },
);

accessTable(
  'course_outlines',
  {
    get: (client) => client.get(courseOutlinePath('ferns')),
    list: (client) => client.list({ collection: 'course_outlines', where: [] }),
    create: (client) => client.set(courseOutlinePath('ferns'), aStaffOutline()),
    update: (client) => client.update(courseOutlinePath('ferns'), { items: [] }),
    delete: (client) => client.delete(courseOutlinePath('ferns')),
  },
  { teacher: '✓ · · · ·', admin: '✓ · · · ·' },
);

stories('arrangements', () => {
  const arrange = (...changes: Parameters<typeof anArrangement>) =>
    as('teacher').set(courseArrangementPath('ferns'), newArrangement(...changes));

  allows('a teacher arranges three hundred items in one write', () => arrange('ofThreeHundred'));
  allows('a teacher arranges as many as there may be', () => arrange('largest'));
  const { modules, items } = anArrangement('largest');
  denies('one item more', () => arrange({ items: [...items, 'lesson:more'] }));
  denies('one module more', () => arrange({ modules: [...modules, 'more'] }));
  denies('an item of no kind', () => arrange({ items: ['lesson:spore', 'page:spore'] }));
  denies('two items in one line', () => arrange({ items: ['lesson:spore\nlesson:frond'] }));
  denies('a module with a slash', () => arrange({ modules: ['ferns/spores'] }));
  denies('a teacher arranges another’s course', () =>
    as('teacher').set(courseArrangementPath('mosses'), newArrangement()),
  );
  denies('a course is arranged that there is not', () =>
    as('teacher').set(courseArrangementPath('nothing'), newArrangement()),
  );
  allows('items move to another module in the batch that arranges them', async () => {
    const paths = Array.from({ length: 100 }, (_, index) => lessonPath(`lesson-${index}`));
    await put(Object.fromEntries(paths.map((path) => [path, aLesson()])));
    return as('teacher').together(
      updating(courseArrangementPath('ferns'), { items: [], updatedAt: now() }),
      ...paths.map((path) => updating(path, { moduleID: 'fronds', updatedAt: now() })),
    );
  });
});
