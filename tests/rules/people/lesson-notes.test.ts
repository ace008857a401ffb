import { enrollmentPath, lessonNotesPath, userPath } from '@trellis/model/paths';
import type { QuerySpec } from '@trellis/model/queries';
import { aLessonNotes } from '#tests/factories/a-lesson-notes';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now, nowIn } from '#tests/rules/client';
import { personas } from '#tests/rules/personas';
import { put } from '#tests/rules/put';

const inSpore = lessonNotesPath('erin', 'spore');
const notes = (...changes: Parameters<typeof aLessonNotes>) =>
  nowIn(aLessonNotes(...changes), 'updatedAt');
const notesOf = (uid: string, limit: number): QuerySpec => ({
  collection: `users/${uid}/lesson_notes`,
  where: [],
  limit,
});

accessTable(
  'users/…/lesson_notes: Erin’s, and some of one’s own in a lesson of the course',
  {
    get: (client) => client.get(inSpore),
    list: (client) => client.list(notesOf('erin', 100)),
    create: ({ uid, set }) => set(lessonNotesPath(uid, 'shade'), notes()),
    update: (client) => client.update(inSpore, { text: '', updatedAt: now() }),
    delete: (client) => client.delete(inSpore),
  },
  {
    owner: '✓ ✓ ✓ ✓ ✓',
    anotherLearner: '· · ✓ · ·',
  },
);

stories('users/…/lesson_notes', () => {
  const erin = as('enrolled');
  const write = (lessonID: string, courseID: string, who: 'enrolled' | 'learner' = 'enrolled') =>
    as(who).set(lessonNotesPath(as(who).uid, lessonID), notes({ courseID }));

  allows('Erin looks for notes that she does not have yet', () =>
    erin.get(lessonNotesPath('erin', 'shade')),
  );
  for (const persona of ['unverified', 'learner', 'teacher'] as const)
    allows(`${persona} takes notes in a sample`, () =>
      as(persona).set(lessonNotesPath(as(persona).uid, 'sample'), notes()),
    );
  allows('Erin takes notes in an archived course', () => write('relic', 'old'));

  // Users who may not read a lesson must not learn whether it exists.
  for (const [why, lessonID, courseID] of [
    ['that there is not', 'nothing', 'ferns'],
    ['of a draft', 'sketch', 'unfinished'],
    ['of a module that is not out yet', 'frond', 'ferns'],
    ['of a course that she does not take', 'moss', 'mosses'],
    ['under another course', 'shade', 'mosses'],
    ['under the draft of another', 'sketch', 'ferns'],
  ] as const)
    denies(`Erin takes notes in a lesson ${why}`, () => write(lessonID, courseID));
  denies('Liam, who is not enrolled, takes notes (T23)', () => write('spore', 'ferns', 'learner'));
  denies('Otto writes among Erin’s notes (T26)', () =>
    as('anotherLearner').set(lessonNotesPath('erin', 'shade'), notes()),
  );
  denies('Otto lists everybody’s (T26)', () =>
    as('anotherLearner').list({ collection: 'lesson_notes', isGroup: true, where: [], limit: 10 }),
  );
  denies('Erin lists all of hers at once (T34)', () => erin.list(notesOf('erin', 101)));

  allows('Erin rewrites her notes whole', () => erin.set(inSpore, notes('largest')));
  denies('Erin moves her notes to another course (T20)', () =>
    erin.update(inSpore, { courseID: 'old', updatedAt: now() }),
  );
  denies('Erin wrote them yesterday (T21)', () =>
    erin.update(inSpore, { updatedAt: new Date(Date.now() - 86_400_000) }),
  );
  denies('Erin adds a field (T11)', () =>
    erin.update(inSpore, { isPublic: true, updatedAt: now() }),
  );
  denies('Erin writes them again without their course (T06)', () => {
    const { courseID: _, ...rest } = aLessonNotes();
    return erin.set(inSpore, { ...rest, updatedAt: now() });
  });

  for (const [how, attempt] of Object.entries({
    reads: () => erin.get(inSpore),
    edits: () => erin.update(inSpore, { text: 'I was right.', updatedAt: now() }),
    deletes: () => erin.delete(inSpore),
  }))
    allows(`Erin, who has left the course, ${how} her notes`, async () => {
      await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment('dropped') });
      return attempt();
    });
  denies('Erin, who has left the course, takes new ones (T31)', async () => {
    await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment('dropped') });
    return write('shade', 'ferns');
  });

  const sid = as('suspended');
  const sids = lessonNotesPath('sid', 'spore');
  allows('somebody suspended reads their notes', () => sid.get(sids));
  denies('somebody suspended edits them (T72)', () =>
    sid.update(sids, { text: '', updatedAt: now() }),
  );
  denies('somebody suspended deletes them (T72)', () => sid.delete(sids));
  denies('somebody suspended a moment ago takes new ones (T72)', async () => {
    await put({ [userPath('erin')]: { ...personas.enrolled.user!, isActive: false } });
    return write('shade', 'ferns');
  });
});
