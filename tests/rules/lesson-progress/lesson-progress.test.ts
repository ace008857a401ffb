import { coursePath, enrollmentPath, lessonPath, lessonProgressPath } from '@trellis/model/paths';
import { lessonProgressIn, lessonProgressOfLearner } from '@trellis/model/queries';
import { aCourse } from '#tests/factories/a-course';
import { aLesson } from '#tests/factories/a-lesson';
import { aLessonProgress, anEnrollment } from '#tests/factories/an-enrollment';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const inFerns = enrollmentPath('erin', 'ferns');
const progress = lessonProgressPath('erin', 'spore');
const begin = (uid: string, lessonID: string, changes: object = {}) => ({
  ...aLessonProgress({ userID: uid, lessonID }),
  ...changes,
});

accessTable(
  'lesson_progress: Erin’s, and one of one’s own in a lesson of the course',
  {
    get: (client) => client.get(progress),
    list: (client) => client.list(lessonProgressIn('erin', ['spore'])),
    create: ({ uid, set }) => set(lessonProgressPath(uid, 'shade'), begin(uid, 'shade')),
    update: (client) => client.update(progress, { isCompleted: true, completedAt: now() }),
    delete: (client) => client.delete(progress),
  },
  {
    owner: '✓ ✓ ✓ ✓ ·',
    anotherLearner: '· · ✓ · ·',
  },
);

stories('lesson_progress', () => {
  const write = (
    lessonID: string,
    changes: object = {},
    path = lessonProgressPath('erin', lessonID),
  ) => as('enrolled').set(path, begin('erin', lessonID, changes));
  const update = (changes: object) => as('enrolled').update(progress, changes);
  const after = (...changes: Parameters<typeof aLessonProgress>) =>
    put({ [progress]: aLessonProgress(...changes) });
  const done = { isCompleted: true, completedAt: now() };

  allows('Erin looks for the progress that she does not have yet', () =>
    as('enrolled').get(lessonProgressPath('erin', 'shade')),
  );
  denies('Liam looks whether Otto has begun (T26)', () =>
    as('learner').get(lessonProgressPath('otto', 'shade')),
  );
  allows('Erin lists all of hers', () => as('enrolled').list(lessonProgressOfLearner('erin')));
  denies('Erin lists Otto’s (T26)', () => as('enrolled').list(lessonProgressOfLearner('otto')));
  denies('Erin lists everybody’s (T26)', () =>
    as('enrolled').list({ collection: 'lesson_progress', where: [['courseID', '==', 'ferns']] }),
  );

  allows('Erin completes a lesson that she had not opened', () => write('shade', done));
  for (const persona of ['unverified', 'learner'] as const)
    allows(`${persona} completes a sample`, () => {
      const { uid, set } = as(persona);
      return set(lessonProgressPath(uid, 'sample'), begin(uid, 'sample', done));
    });
  for (const persona of ['visitor', 'newcomer', 'suspended'] as const)
    denies(`${persona} completes a sample`, () => {
      const { uid, set } = as(persona);
      return set(lessonProgressPath(uid, 'sample'), begin(uid, 'sample', done));
    });
  denies('Liam, who is not enrolled, completes a lesson (T23)', () =>
    as('learner').set(lessonProgressPath('liam', 'spore'), begin('liam', 'spore', done)),
  );
  for (const courseID of ['mosses', 'old'])
    denies(`Erin claims that the lesson belongs to «${courseID}» (T25)`, () =>
      write('shade', { courseID }),
    );
  denies('Erin completes a lesson of a draft (T28)', () =>
    write('sketch', { ...done, courseID: 'unfinished' }),
  );
  denies('Erin completes a lesson of a module that is not out yet (T28)', () =>
    write('frond', done),
  );
  denies('Erin completes a lesson that there is not (T28)', () => write('nothing', done));
  allows('Erin completes a lesson of an archived course', () =>
    write('relic', { ...done, courseID: 'old' }),
  );
  denies('Erin writes under Otto’s id (T20)', () =>
    write('shade', {}, lessonProgressPath('otto', 'shade')),
  );
  denies('Erin writes in Otto’s name (T20)', () => write('shade', { userID: 'otto' }));
  denies('Erin writes under another lesson’s id (T20)', () =>
    write('shade', {}, lessonProgressPath('erin', 'relic')),
  );

  const times = {
    'ten years ago': new Date(Date.now() - 10 * 31_536_000_000),
    'by her own clock': new Date(),
    'in 2099': new Date('2099-01-01'),
    never: null,
  };
  for (const [when, completedAt] of Object.entries(times)) {
    denies(`Erin completes a lesson, ${when} (T21)`, () =>
      write('shade', { isCompleted: true, completedAt }),
    );
    denies(`Erin completes a lesson that she had opened, ${when} (T21)`, () =>
      update({ isCompleted: true, completedAt }),
    );
    if (completedAt)
      denies(`Erin moves the time of a completion: ${when} (T21)`, async () => {
        await after('completed');
        return update({ completedAt });
      });
  }
  denies('a lesson not completed has a time of completion', () =>
    write('shade', { completedAt: now() }),
  );
  denies('nor does it get one later', () => update({ completedAt: now() }));
  allows('Erin undoes a completion', async () => {
    await after('completed');
    return update({ isCompleted: false });
  });
  for (const [how, completedAt] of Object.entries({ 'a new time': now(), 'no time': null }))
    denies(`Erin undoes a completion and gives it ${how}`, async () => {
      await after('completed');
      return update({ isCompleted: false, completedAt });
    });
  allows('Erin completes it again, and the first time stays', async () => {
    await after('undone');
    return update({ isCompleted: true });
  });
  denies('Erin completes it again as if for the first time (T21)', async () => {
    await after('undone');
    return update(done);
  });

  allows('Erin spends time', () => update({ timeSpent: 60, videoPosition: 90.5 }));
  allows('Erin reads on, and takes notes', () => update({ readPosition: 0.75, hasNotes: true }));
  allows('Erin scrolls back, and throws her notes away', async () => {
    await after('watched');
    return update({ readPosition: 0, hasNotes: false });
  });
  allows('Erin winds the video back', async () => {
    await after('watched');
    return update({ videoPosition: 0 });
  });
  allows('allows four hours more at once', () => update({ timeSpent: 40 + 14_400 }));
  denies('a second more than that', () => update({ timeSpent: 41 + 14_400 }));
  denies('a year at once', () => update({ timeSpent: 31_536_000 }));
  allows('allows four hours in the first write', () => write('shade', { timeSpent: 14_400 }));
  denies('a second more in the first write', () => write('shade', { timeSpent: 14_401 }));
  allows('a year in all', async () => {
    await after({ timeSpent: 31_535_999 });
    return update({ timeSpent: 31_536_000 });
  });
  denies('more than a year in all', async () => {
    await after({ timeSpent: 31_536_000 });
    return update({ timeSpent: 31_536_001 });
  });
  /** Moves the lesson to another course in which Erin is enrolled. */
  const moved = () => put({ [lessonPath('spore')]: aLesson({ courseID: 'old', moduleID: null }) });
  denies('going on for the course that a lesson has left', async () => {
    await moved();
    return update({ timeSpent: 60 });
  });
  allows('allows going on for the course that it has moved to', async () => {
    await moved();
    return update({ timeSpent: 60, courseID: 'old' });
  });
  denies('Erin takes time back', () => update({ timeSpent: 39 }));
  for (const [field, value] of Object.entries({
    userID: 'otto',
    courseID: 'mosses',
    lessonID: 'shade',
  }))
    denies(`Erin changes the ${field} (T20)`, () => update({ [field]: value }));
  for (const field of ['xp', 'score', 'isAdmin'])
    denies(`Erin adds ${field} (T11)`, () => update({ [field]: 1 }));
  for (const [field, values] of Object.entries({
    isCompleted: ['true', 1, null],
    courseID: [5, null, {}],
    timeSpent: ['60', 60.5, -1, null],
    videoPosition: ['1', -1, NaN, null],
    readPosition: ['1', -0.1, 1.1, NaN, null],
    hasNotes: ['true', 1, null],
  }))
    for (const value of values)
      denies(`Erin writes ${field} ${JSON.stringify(value)} (T12)`, () =>
        update({ [field]: value }),
      );

  for (const status of ['paused', 'dropped'] as const)
    denies(`Erin, whose enrolment is ${status}, goes on (T31)`, async () => {
      await put({ [inFerns]: anEnrollment(status) });
      return update({ timeSpent: 60 });
    });
  denies('Erin goes on in a course that was taken back (T31)', async () => {
    await put({ [inFerns]: anEnrollment(), [coursePath('ferns')]: aCourse('draft') });
    return update({ timeSpent: 60 });
  });
  denies('somebody suspended goes on (T72)', () =>
    as('suspended').update(lessonProgressPath('sid', 'spore'), { timeSpent: 60 }),
  );
});
