import { coursePath, enrollmentPath, userPath } from '@trellis/model/paths';
import { publishedCourses, type QuerySpec } from '@trellis/model/queries';
import { aCourse } from '#tests/factories/a-course';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now, nowIn } from '#tests/rules/client';
import { put } from '#tests/rules/put';
import { bury } from '#tests/rules/tombstones/bury';
import { personas } from '#tests/rules/personas';

const ferns = coursePath('ferns');
const newCourse = (uid: string, ...changes: Parameters<typeof aCourse>) =>
  nowIn(aCourse({ authorID: uid, teacherIDs: [uid] }, ...changes), 'createdAt', 'updatedAt');
const coursesOf = (uid: string): QuerySpec => ({
  collection: 'courses',
  where: [['teacherIDs', 'array-contains', uid]],
});
const edit = (fields: object) => ({ ...fields, updatedAt: now() });

accessTable(
  'courses: a published one, and one of one’s own',
  {
    get: (client) => client.get(ferns),
    list: (client) => client.list(publishedCourses()),
    create: (client) => client.set(coursePath('new'), newCourse(client.uid)),
    update: (client) => client.update(ferns, edit({ title: 'Ferns' })),
    delete: (client) => bury(client, 'courses', 'ferns'),
  },
  {
    everyone: '✓ · · · ·',
    teacher: '✓ · ✓ ✓ ✓',
    otherTeacher: '✓ · ✓ · ·',
    admin: '✓ ✓ · · ·',
  },
);

accessTable(
  'courses: a draft',
  {
    get: (client) => client.get(coursePath('unfinished')),
    list: (client) => client.list(coursesOf(client.uid)),
    create: (client) => client.set(coursePath('new'), newCourse(client.uid, 'draft')),
    update: (client) => client.update(coursePath('unfinished'), edit({ status: 'published' })),
    delete: (client) => bury(client, 'courses', 'unfinished'),
  },
  {
    teacher: '✓ ✓ ✓ ✓ ✓',
    otherTeacher: '· ✓ ✓ · ·',
    admin: '✓ ✓ · · ·',
  },
);

stories('courses', () => {
  allows('Erin sees the archived course that she took', () =>
    as('enrolled').get(coursePath('old')),
  );
  denies('Otto, who never took it, does not', () => as('anotherLearner').get(coursePath('old')));
  allows('allows it to Erin when she has left', async () => {
    await put({ [enrollmentPath('erin', 'old')]: anEnrollment('dropped', { courseID: 'old' }) });
    return as('enrolled').get(coursePath('old'));
  });
  denies('nor does somebody suspended who did', () => as('suspended').get(coursePath('old')));
  denies('nobody learns whether a course exists', () => as('visitor').get(coursePath('nothing')));
  denies('a teacher lists everybody’s courses', () =>
    as('teacher').list({ collection: 'courses', where: [] }),
  );
  denies('a teacher lists another teacher’s courses', () => as('teacher').list(coursesOf('theo')));

  denies('a teacher makes a course in another’s name', () =>
    as('teacher').set(coursePath('new'), newCourse('theo')),
  );
  denies('a teacher makes a course that they do not teach', () =>
    as('teacher').set(coursePath('new'), newCourse('tess', { teacherIDs: ['theo'] })),
  );
  for (const status of ['draft', 'published', 'archived'])
    allows(`a teacher sets their course to ${status}`, () =>
      as('teacher').update(coursePath('ferns'), edit({ status })),
    );
  denies('a teacher makes an archived course', () =>
    as('teacher').set(coursePath('new'), newCourse('tess', 'archived')),
  );
  for (const [field, value] of Object.entries({
    outline: [],
    teachers: [],
    lessonCount: 0,
    quizCount: 0,
    flashcardCount: 0,
    enrollmentCount: 0,
    ratingAverage: 5,
    ratingCount: 1000,
  })) {
    denies(`a teacher makes a course with a ${field}`, () =>
      as('teacher').set(coursePath('new'), { ...newCourse('tess'), [field]: value }),
    );
    denies(`a teacher changes the ${field}`, () =>
      as('teacher').update(ferns, edit({ [field]: value === 0 ? 7 : value === 5 ? 4 : 'x' })),
    );
  }
  for (const [field, value] of Object.entries({ authorID: 'liam', createdAt: new Date(0) }))
    denies(`a teacher changes the ${field} (T64)`, () =>
      as('teacher').update(ferns, edit({ [field]: value })),
    );
  allows('the author takes in a second teacher', () =>
    as('teacher').update(ferns, edit({ teacherIDs: ['tess', 'theo'] })),
  );
  denies('the author leaves the course to somebody else (T64)', () =>
    as('teacher').update(ferns, edit({ teacherIDs: ['theo'] })),
  );
  const shared = () =>
    put({ [ferns]: aCourse({ authorID: 'theo', teacherIDs: ['theo', 'tess'] }) });
  allows('a second teacher edits the course', async () => {
    await shared();
    return as('teacher').update(ferns, edit({ title: 'Ferns' }));
  });
  denies('a second teacher takes in a third (T64)', async () => {
    await shared();
    return as('teacher').update(ferns, edit({ teacherIDs: ['theo', 'tess', 'liam'] }));
  });
  denies('a second teacher deletes the course', async () => {
    await shared();
    return bury(as('teacher'), 'courses', 'ferns');
  });
  denies('a teacher deletes a course that people have enrolled in', async () => {
    await put({ [ferns]: { ...aCourse(), enrollmentCount: 1 } });
    return bury(as('teacher'), 'courses', 'ferns');
  });
  for (const [story, change] of Object.entries({
    'whose role is gone': { role: 'student' },
    'who is suspended': { isActive: false },
  } as const))
    denies(`the author ${story} edits the course`, async () => {
      await put({
        [ferns]: aCourse(),
        [userPath('tess')]: { ...personas.teacher.user, ...change },
      });
      return as('teacher').update(ferns, edit({ title: 'Ferns' }));
    });
  denies('a teacher without a verified address publishes a course (T08)', async () => {
    await put({ [userPath('tess')]: personas.teacher.user! });
    const token = { ...personas.teacher.token!, email_verified: false };
    return as({ ...personas.teacher, token }).set(coursePath('new'), newCourse('tess'));
  });
});
