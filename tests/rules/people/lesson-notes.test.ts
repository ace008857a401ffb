import { enrollmentPath, lessonNotesPath, userPath } from '@trellis/model/paths';
import type { QuerySpec } from '@trellis/model/queries';
import { aLessonNotes } from '#tests/factories/a-lesson-notes';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { accessTable, may, mayNot, stories } from '#tests/rules/access-table';
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

  may('Erin looks for notes that she does not have yet', () =>
    erin.get(lessonNotesPath('erin', 'shade')),
  );
  for (const persona of ['unverified', 'learner', 'teacher'] as const)
    may(`${persona} takes notes in a sample`, () =>
      as(persona).set(lessonNotesPath(as(persona).uid, 'sample'), notes()),
    );
  may('Erin takes notes in an archived course', () => write('relic', 'old'));

  // Whoever may not read a lesson gets the same answer whether there is one or not.
  for (const [why, lessonID, courseID] of [
    ['that there is not', 'nothing', 'ferns'],
    ['of a draft', 'sketch', 'unfinished'],
    ['of a module that is not out yet', 'frond', 'ferns'],
    ['of a course that she does not take', 'moss', 'mosses'],
    ['under another course', 'shade', 'mosses'],
    ['under the draft of another', 'sketch', 'ferns'],
  ] as const)
    mayNot(`Erin takes notes in a lesson ${why}`, () => write(lessonID, courseID));
  mayNot('T23: Liam, who is not enrolled, takes notes', () => write('spore', 'ferns', 'learner'));
  mayNot('T26: Otto writes among Erin’s notes', () =>
    as('anotherLearner').set(lessonNotesPath('erin', 'shade'), notes()),
  );
  mayNot('T26: Otto lists everybody’s', () =>
    as('anotherLearner').list({ collection: 'lesson_notes', isGroup: true, where: [], limit: 10 }),
  );
  mayNot('T34: Erin lists all of hers at once', () => erin.list(notesOf('erin', 101)));

  may('Erin rewrites her notes whole', () => erin.set(inSpore, notes('largest')));
  mayNot('T20: Erin moves her notes to another course', () =>
    erin.update(inSpore, { courseID: 'old', updatedAt: now() }),
  );
  mayNot('T21: Erin wrote them yesterday', () =>
    erin.update(inSpore, { updatedAt: new Date(Date.now() - 86_400_000) }),
  );
  mayNot('T11: Erin adds a field', () =>
    erin.update(inSpore, { isPublic: true, updatedAt: now() }),
  );
  mayNot('T06: Erin writes them again without their course', () => {
    const { courseID: _, ...rest } = aLessonNotes();
    return erin.set(inSpore, { ...rest, updatedAt: now() });
  });

  for (const [how, attempt] of Object.entries({
    reads: () => erin.get(inSpore),
    edits: () => erin.update(inSpore, { text: 'I was right.', updatedAt: now() }),
    deletes: () => erin.delete(inSpore),
  }))
    may(`Erin, who has left the course, ${how} her notes`, async () => {
      await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment('dropped') });
      return attempt();
    });
  mayNot('T31: Erin, who has left the course, takes new ones', async () => {
    await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment('dropped') });
    return write('shade', 'ferns');
  });

  const sid = as('suspended');
  const sids = lessonNotesPath('sid', 'spore');
  may('somebody suspended reads their notes', () => sid.get(sids));
  mayNot('T72: somebody suspended edits them', () =>
    sid.update(sids, { text: '', updatedAt: now() }),
  );
  mayNot('T72: somebody suspended deletes them', () => sid.delete(sids));
  mayNot('T72: somebody suspended a moment ago takes new ones', async () => {
    await put({ [userPath('erin')]: { ...personas.enrolled.user!, isActive: false } });
    return write('shade', 'ferns');
  });
});
