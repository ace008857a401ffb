import { lessonPath, lessonRevisionPath } from '@trellis/model/paths';
import { revisionsOfLesson } from '@trellis/model/queries';
import { aLessonRevision } from '#tests/factories/a-lesson';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, deleting, now, nowIn, setting, updating } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const path = lessonRevisionPath('spore', 'r1');
const revision = (...changes: Parameters<typeof aLessonRevision>) =>
  nowIn(aLessonRevision(...changes), 'replacedAt');
const edit = (fields: object = { title: 'Spores' }, lessonID = 'spore') =>
  updating(lessonPath(lessonID), { ...fields, updatedAt: now() });
const stored = () => put({ [path]: aLessonRevision() });

accessTable(
  'revisions',
  {
    get: async (client) => {
      await stored();
      return client.get(path);
    },
    list: (client) => client.list(revisionsOfLesson('spore')),
    create: (client) =>
      client.together(
        edit(),
        setting(lessonRevisionPath('spore', 'new'), revision({ replacedBy: client.uid ?? '' })),
      ),
    update: async (client) => {
      await stored();
      return client.together(edit(), updating(path, { title: 'Forged' }));
    },
    delete: async (client) => {
      await stored();
      return client.delete(path);
    },
  },
  {
    teacher: '✓ ✓ ✓ · ·',
    admin: '✓ ✓ · · ·',
  },
);

stories('revisions', () => {
  allows('a revision comes with a change of the text', () =>
    as('teacher').together(edit({ textContent: 'New.' }), setting(path, revision())),
  );
  for (const [field, value] of Object.entries({
    title: 'What it never was',
    textContent: 'What it never said',
    videoURL: 'https://media.example/other.webm',
    pdfURL: '/media/other.pdf',
    blocks: [],
    isPreview: true,
    minutes: 9,
  })) {
    denies(`a revision has another ${field} than the lesson`, () =>
      as('teacher').together(edit(), setting(path, revision({ [field]: value }))),
    );
  }
  denies('a revision is the lesson as it is after the edit', () =>
    as('teacher').together(edit(), setting(path, revision({ title: 'Spores' }))),
  );
  denies('a revision comes without an edit', () => as('teacher').set(path, revision()));
  denies('a revision is in another’s name', () =>
    as('teacher').together(edit(), setting(path, revision({ replacedBy: 'liam' }))),
  );
  denies('a revision is dated back', () =>
    as('teacher').together(edit(), setting(path, aLessonRevision())),
  );
  denies('a revision has one field too many', () =>
    as('teacher').together(edit(), setting(path, { ...revision(), note: 'x' })),
  );
  denies('a revision has an id that no document may have', () =>
    as('teacher').together(edit(), setting(lessonRevisionPath('spore', 'constructor'), revision())),
  );
  denies('a revision hangs on a lesson of another’s course (T62)', () =>
    as('teacher').together(
      edit(),
      setting(lessonRevisionPath('moss', 'r1'), revision({ title: 'What a moss is' })),
    ),
  );
  denies('a revision hangs on a lesson that there is not', () =>
    as('teacher').together(edit(), setting(lessonRevisionPath('nothing', 'r1'), revision())),
  );
  denies('a revision is replaced by another', async () => {
    await stored();
    return as('teacher').together(edit(), setting(path, revision()));
  });
  denies('a teacher deletes a revision with an edit', async () => {
    await stored();
    return as('teacher').together(edit(), deleting(path));
  });
  denies('a teacher lists everybody’s revisions', () =>
    as('teacher').list({ collection: 'revisions', isGroup: true, where: [], limit: 1 }),
  );
});
