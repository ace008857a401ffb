import { course } from '@trellis/model/content/course';
import { coursePath, courseSlugPath } from '@trellis/model/paths';
import { aCourse, aCourseSlug } from '#tests/factories/a-course';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, deleting, now, nowIn, setting, updating } from '#tests/rules/client';
import { put } from '#tests/rules/put';
import { bury } from '#tests/rules/tombstones/bury';

const holds = (slug: string, courseID: string) =>
  setting(courseSlugPath(slug), aCourseSlug({ courseID }));
const rename = (courseID: string, slug: string) =>
  updating(coursePath(courseID), { slug, updatedAt: now() });

accessTable(
  'course_slugs: that of a published course is read, taken and freed',
  {
    get: (client) => client.get(courseSlugPath('how-ferns-grow')),
    list: (client) => client.list({ collection: 'course_slugs', where: [], limit: 1 }),
    create: (client) => client.together(rename('ferns', 'ferns'), holds('ferns', 'ferns')),
    update: (client) => client.set(courseSlugPath('how-ferns-grow'), aCourseSlug()),
    delete: (client) =>
      client.together(rename('ferns', 'ferns'), deleting(courseSlugPath('how-ferns-grow'))),
  },
  { everyone: '✓ · · · ·', teacher: '✓ · ✓ · ✓' },
);

stories('slugs of courses', () => {
  const teacher = as('teacher');
  const own = courseSlugPath('how-ferns-grow');
  const made = (slug: string) =>
    setting(coursePath('new'), nowIn(aCourse('draft', { slug }), 'createdAt', 'updatedAt'));
  /** Another teacher's course holds this slug. */
  const heldByMosses = () =>
    put({
      [coursePath('mosses')]: course.parse(
        aCourse({ slug: 'mosses', authorID: 'theo', teacherIDs: ['theo'] }),
      ),
      [courseSlugPath('mosses')]: aCourseSlug({ courseID: 'mosses' }),
    });
  const holdsDraft = () =>
    put({ [courseSlugPath('draft')]: aCourseSlug({ courseID: 'unfinished' }) });

  allows('a slug is taken with a new course', () =>
    teacher.together(made('new-one'), holds('new-one', 'new')),
  );
  allows('a slug is changed: one freed, one taken', () =>
    teacher.together(rename('ferns', 'ferns'), deleting(own), holds('ferns', 'ferns')),
  );
  allows('a slug is taken for a course that has had it without holding it', () =>
    put({ [own]: null }).then(() => teacher.set(own, aCourseSlug())),
  );
  allows('a teacher looks whether a slug is free', () => teacher.get(courseSlugPath('free')));
  allows('a teacher sees that a draft of others holds a slug', async () => {
    await holdsDraft();
    return as('otherTeacher').get(courseSlugPath('draft'));
  });
  allows('a visitor follows the address of an archived course', async () => {
    await put({ [courseSlugPath('old')]: aCourseSlug({ courseID: 'old' }) });
    return as('visitor').get(courseSlugPath('old'));
  });
  for (const who of ['visitor', 'enrolled', 'demoted', 'admin'] as const)
    denies(`${who} learns that a draft holds a slug`, async () => {
      await holdsDraft();
      return as(who).get(courseSlugPath('draft'));
    });
  denies('a learner looks whether a slug is free', () => as('learner').get(courseSlugPath('free')));

  denies('a slug is taken without its course', () =>
    teacher.set(courseSlugPath('squat'), aCourseSlug()),
  );
  denies('a slug is taken for a course that there is not', () =>
    teacher.set(courseSlugPath('squat'), aCourseSlug({ courseID: 'nothing' })),
  );
  denies('two slugs are taken for one course', () =>
    teacher.together(rename('ferns', 'one'), holds('one', 'ferns'), holds('two', 'ferns')),
  );
  denies('a slug is taken that differs from that of the new course', () =>
    teacher.together(made('new-one'), holds('new-two', 'new')),
  );
  denies('a slug is taken for the course of others', async () => {
    await heldByMosses();
    await put({ [courseSlugPath('mosses')]: null });
    return teacher.set(courseSlugPath('mosses'), aCourseSlug({ courseID: 'mosses' }));
  });
  denies('the slug of others is taken over', async () => {
    await heldByMosses();
    return teacher.together(rename('ferns', 'mosses'), holds('mosses', 'ferns'));
  });
  denies('the slug of others is freed', async () => {
    await heldByMosses();
    return teacher.delete(courseSlugPath('mosses'));
  });
  denies('the slug of others is freed and taken in one batch', async () => {
    await heldByMosses();
    return teacher.together(
      rename('ferns', 'mosses'),
      deleting(courseSlugPath('mosses')),
      holds('mosses', 'ferns'),
    );
  });
  denies('a slug is freed and the course keeps it', () => teacher.delete(own));
  denies('a slug with a second field', () =>
    teacher.together(
      rename('ferns', 'ferns'),
      setting(courseSlugPath('ferns'), { ...aCourseSlug(), since: 1 }),
    ),
  );
  denies('a slug that no course may have', () =>
    teacher.together(rename('ferns', 'Ferns!'), holds('Ferns!', 'ferns')),
  );
  denies('a former teacher takes a slug', () =>
    put({ [own]: null }).then(() => as('demoted').set(own, aCourseSlug())),
  );
  denies(
    'an author frees the slug of the course that they delete, which functions do',
    async () => {
      await put({ [coursePath('ferns')]: aCourse() });
      return teacher.together(
        deleting(coursePath('ferns')),
        setting('tombstones/courses:ferns', { deletedBy: 'tess', deletedAt: now() }),
        deleting(own),
      );
    },
  );
  allows('a course is deleted for good while it holds a slug', async () => {
    await put({ [coursePath('ferns')]: aCourse() });
    return bury(teacher, 'courses', 'ferns');
  });
});
