import { lessonPath, lessonProgressPath } from '@trellis/model/paths';
import { lessonsOfCourse } from '@trellis/model/queries';
import type { LessonBlock } from '@trellis/model/content/lesson';
import { aBlock, aLesson } from '#tests/factories/a-lesson';
import { aLessonProgress } from '#tests/factories/an-enrollment';
import { bury } from '#tests/rules/tombstones/bury';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now, nowIn, updating } from '#tests/rules/client';
import { put } from '#tests/rules/put';
import { personaNames } from '#tests/rules/personas';

const edit = (fields: object) => ({ ...fields, updatedAt: now() });
const newLesson = (...changes: Parameters<typeof aLesson>) =>
  nowIn(aLesson(...changes), 'createdAt', 'updatedAt');
const blocks = Array<LessonBlock>(10).fill(aBlock());

accessTable(
  'lessons',
  {
    get: (client) => client.get(lessonPath('spore')),
    list: (client) => client.list(lessonsOfCourse('ferns')),
    create: (client) => client.set(lessonPath('new'), newLesson({ blocks })),
    update: (client) => client.update(lessonPath('spore'), edit({ title: 'Spores' })),
    delete: (client) => bury(client, 'lessons', 'spore'),
  },
  {
    members: '✓ · · · ·',
    teacher: '✓ ✓ ✓ ✓ ✓',
    admin: '✓ ✓ · · ·',
  },
);

stories('lessons', () => {
  allows('a lesson in no module is read', () => as('enrolled').get(lessonPath('shade')));
  denies('a lesson in a module that is not out yet is read', () =>
    as('enrolled').get(lessonPath('frond')),
  );
  allows('a lesson of an archived course that Erin completed is read', () =>
    as('enrolled').get(lessonPath('relic')),
  );
  denies('a lesson of a draft is read', () => as('enrolled').get(lessonPath('sketch')));
  for (const persona of personaNames)
    allows(`${persona} reads a sample`, () => as(persona).get(lessonPath('sample')));
  denies('a sample of an archived course is read', () =>
    as('learner').get(lessonPath('relic-sample')),
  );
  for (const status of ['draft', 'trashed'] as const) {
    const withPreview = () =>
      put({ [lessonPath('sketched')]: aLesson('preview', { moduleID: null, status }) });
    for (const persona of personaNames.filter((name) => name !== 'teacher' && name !== 'admin'))
      denies(`${persona} reads a sample that is ${status}`, async () => {
        await withPreview();
        return as(persona).get(lessonPath('sketched'));
      });
    denies(`a learner of the course reads a lesson that is ${status}`, async () => {
      await put({ [lessonPath('sketched')]: aLesson({ moduleID: null, status }) });
      return as('enrolled').get(lessonPath('sketched'));
    });
    allows(`its teacher reads a lesson that is ${status}`, async () => {
      await withPreview();
      return as('teacher').get(lessonPath('sketched'));
    });
    denies(`a learner completes a lesson that is ${status}`, async () => {
      await withPreview();
      const progress = aLessonProgress('watched', { lessonID: 'sketched' });
      return as('enrolled').set(lessonProgressPath('erin', 'sketched'), progress);
    });
    denies(`a learner publishes a lesson that is ${status}`, async () => {
      await withPreview();
      return as('enrolled').update(lessonPath('sketched'), edit({ status: 'published' }));
    });
    denies(`another teacher publishes a lesson that is ${status}`, async () => {
      await withPreview();
      return as('otherTeacher').update(lessonPath('sketched'), edit({ status: 'published' }));
    });
    allows(`its teacher publishes a lesson that is ${status}`, async () => {
      await withPreview();
      return as('teacher').update(lessonPath('sketched'), edit({ status: 'published' }));
    });
  }
  const { status: _, ...withoutStatus } = aLesson({ moduleID: null });
  allows('a lesson of before there were drafts is read', async () => {
    await put({ [lessonPath('old')]: withoutStatus });
    return as('enrolled').get(lessonPath('old'));
  });
  allows('a lesson of before there were drafts is edited as it is', async () => {
    await put({ [lessonPath('old')]: withoutStatus });
    return as('teacher').update(lessonPath('old'), edit({ title: 'Spores' }));
  });
  denies('a lesson that there is not is read', () => as('enrolled').get(lessonPath('nothing')));
  denies('a teacher lists everybody’s lessons', () =>
    as('teacher').list({ collection: 'lessons', where: [] }),
  );

  denies('a teacher adds a lesson to another’s course (T62)', () =>
    as('teacher').set(lessonPath('new'), newLesson({ courseID: 'mosses' })),
  );
  denies('a teacher moves a lesson into another’s course (T64)', () =>
    as('teacher').update(lessonPath('spore'), edit({ courseID: 'mosses' })),
  );
  denies('a teacher moves a lesson between their own courses (T64)', () =>
    as('teacher').update(lessonPath('spore'), edit({ courseID: 'unfinished' })),
  );
  denies('a teacher fetches a lesson from another’s course (T64)', () =>
    as('teacher').update(lessonPath('moss'), edit({ courseID: 'ferns' })),
  );
  denies('a lesson’s birthday is moved', () =>
    as('teacher').update(lessonPath('spore'), edit({ createdAt: new Date(0) })),
  );

  const thirty = Array.from({ length: 30 }, (_, i) => lessonPath(`lesson-${i}`));

  const thirtyLessons = () =>
    put(Object.fromEntries(thirty.map((path, order) => [path, aLesson({ order, blocks })])));
  const reorder = (who: 'teacher' | 'enrolled') =>
    as(who).together(...thirty.map((path, i) => updating(path, edit({ order: 30 - i }))));
  allows('a teacher reorders thirty full lessons at once (T66)', async () => {
    await thirtyLessons();
    return reorder('teacher');
  });
  denies('a learner reorders lessons (T65)', async () => {
    await thirtyLessons();
    return reorder('enrolled');
  });
});
