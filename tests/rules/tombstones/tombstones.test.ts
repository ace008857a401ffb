import * as paths from '@trellis/model/paths';
import { aCourse } from '#tests/factories/a-course';
import { longAgo } from '#tests/factories/factory';
import { aLesson } from '#tests/factories/a-lesson';
import { aProfile } from '#tests/factories/a-profile';
import { aQuiz } from '#tests/factories/a-quiz';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, deleting, now, nowIn, setting } from '#tests/rules/client';
import { put } from '#tests/rules/put';
import { bury } from '#tests/rules/tombstones/bury';

const tombstone = (deletedBy: string) => ({ deletedBy, deletedAt: longAgo });

accessTable(
  'tombstones',
  {
    get: (client) => client.get(paths.tombstonePath('lessons', 'gone')),
    list: (client) => client.list({ collection: 'tombstones', where: [], limit: 1 }),
    create: (client) => bury(client, 'lessons', 'spore'),
    update: async (client) => {
      await put({ [paths.tombstonePath('lessons', 'gone')]: tombstone(client.uid) });
      return client.update(paths.tombstonePath('lessons', 'gone'), { deletedAt: now() });
    },
    delete: async (client) => {
      await put({ [paths.tombstonePath('lessons', 'gone')]: tombstone(client.uid) });
      return client.delete(paths.tombstonePath('lessons', 'gone'));
    },
  },
  { teacher: '· · ✓ · ·' },
);

const teacher = as('teacher');
const dated = (data: { createdAt: Date; updatedAt: Date }) => nowIn(data, 'createdAt', 'updatedAt');

stories('tombstones', () => {
  /** The documents that a teacher can create and delete, by collection. */
  const collections = {
    courses: { id: 'ferns', data: dated(aCourse({ teacherIDs: ['tess'] })) },
    lessons: { id: 'spore', data: dated(aLesson()) },
    quizzes: { id: 'quiz', data: dated(aQuiz()) },
  } as const;
  for (const [name, { id, data }] of Object.entries(collections)) {
    const collection = name as keyof typeof collections;
    const path = `${collection}/${id}`;
    const grave = paths.tombstonePath(collection, id);
    const buried = () => put({ [path]: null, [grave]: tombstone('tess') });

    allows(`allows deleting one of the ${collection} with its tombstone`, () =>
      bury(teacher, collection, id),
    );
    denies(`denies deleting one of the ${collection} without a tombstone`, () =>
      teacher.delete(path),
    );
    denies(`denies deleting one of the ${collection} with another’s tombstone`, () =>
      teacher.together(
        deleting(path),
        setting(paths.tombstonePath(collection, 'another'), {
          deletedBy: 'tess',
          deletedAt: now(),
        }),
      ),
    );
    denies(`denies deleting one of the ${collection} beside a tombstone of before`, async () => {
      await put({ [grave]: tombstone('tess') });
      return teacher.delete(path);
    });
    denies(`denies taking the id of one of the deleted ${collection}`, async () => {
      await buried();
      return teacher.set(path, data);
    });
    allows(`allows the same id in ${collection} while nothing was deleted`, async () => {
      await put({ [path]: null });
      return teacher.set(path, data);
    });
    denies(`denies deleting one of the ${collection} and making it again in one batch`, () =>
      teacher.together(
        deleting(path),
        setting(grave, { deletedBy: 'tess', deletedAt: now() }),
        setting(path, data),
      ),
    );
    denies(
      `denies taking the id of one of the deleted ${collection} with its tombstone`,
      async () => {
        await buried();
        return teacher.together(deleting(grave), setting(path, data));
      },
    );
    denies(`denies a tombstone for one of the ${collection} that is kept`, () =>
      teacher.set(grave, { deletedBy: 'tess', deletedAt: now() }),
    );
    denies(`denies a tombstone for one of the ${collection} that there is not`, () =>
      teacher.set(paths.tombstonePath(collection, 'nothing'), {
        deletedBy: 'tess',
        deletedAt: now(),
      }),
    );
    for (const [what, changes] of Object.entries({
      'by somebody else': { deletedBy: 'theo' },
      'by nobody': { deletedBy: null },
      'long ago': { deletedAt: longAgo },
      'for a reason': { reason: 'Because.' },
    }))
      denies(`denies deleting one of the ${collection} ${what}`, () =>
        bury(teacher, collection, id, changes),
      );
  }
  denies('a tombstone in a collection that keeps none', () =>
    teacher.together(
      deleting(paths.flashcardPath('ferns', 'sori')),
      setting('tombstones/flashcards:sori', { deletedBy: 'tess', deletedAt: now() }),
    ),
  );
  denies('a tombstone for a username that its owner gives up', () =>
    as('enrolled').together(
      setting(paths.profilePath('erin'), { ...aProfile(), username: null }),
      deleting(paths.usernamePath('erin')),
      setting('tombstones/usernames:erin', { deletedBy: 'erin', deletedAt: now() }),
    ),
  );
  denies('deleting another teacher’s lesson with its tombstone (T62)', () =>
    bury(as('otherTeacher'), 'lessons', 'spore'),
  );
  denies('a tombstone by an admin, who deletes no lessons', () =>
    bury(as('admin'), 'lessons', 'spore'),
  );
});
