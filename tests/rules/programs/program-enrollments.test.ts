import { programEnrollmentPath } from '@trellis/model/paths';
import { programEnrollment } from '@trellis/model/programs/program-enrollment';
import {
  certifiedInProgram,
  heldInProgram,
  programEnrollmentsOfLearner,
} from '@trellis/model/queries';
import { aProgramEnrollment } from '#tests/factories/a-program';
import { longAgo } from '#tests/factories/factory';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { type PersonaName } from '#tests/rules/personas';
import { as, now, nowIn } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const inBotany = programEnrollmentPath('erin', 'botany');
const enrol = (userID: string, programID: string, changes: object = {}) => ({
  ...nowIn(aProgramEnrollment({ userID, programID }), 'enrolledAt'),
  ...changes,
});

accessTable(
  'program_enrollments: Erin’s, and one of one’s own',
  {
    get: (client) => client.get(inBotany),
    list: (client) => client.list(programEnrollmentsOfLearner('erin')),
    create: async ({ uid, set }) => {
      await put({ [programEnrollmentPath(uid, 'botany')]: null });
      return set(programEnrollmentPath(uid, 'botany'), enrol(uid, 'botany'));
    },
    update: (client) => client.update(inBotany, { status: 'paused' }),
    delete: (client) => client.delete(inBotany),
  },
  { active: '· · ✓ · ·', owner: '✓ ✓ ✓ ✓ ·' },
);

stories('program_enrollments', () => {
  const certificates = { certificateHold: 1, certificateID: 'first' };
  for (const [title, query] of [
    ['whose certificates wait', heldInProgram('botany', 100)],
    ['with certificates', certifiedInProgram('botany', 100)],
  ] as const) {
    const list = async (persona: PersonaName) => {
      await put({
        [inBotany]: { ...programEnrollment.parse(aProgramEnrollment()), ...certificates },
      });
      return as(persona).list(query);
    };
    for (const persona of ['teacher', 'admin'] as const)
      allows(`${persona} lists the learners of the program ${title}`, () => list(persona));
    for (const persona of ['visitor', 'enrolled', 'otherTeacher', 'demoted', 'suspended'] as const)
      denies(`${persona} lists the learners of the program ${title}`, () => list(persona));
  }
  denies('a teacher lists the learners of their program without a limit', () =>
    as('teacher').list({
      collection: 'program_enrollments',
      where: [['programID', '==', 'botany']],
    }),
  );
  denies('a teacher lists the learners of all programs', () =>
    as('teacher').list({ collection: 'program_enrollments', where: [], limit: 100 }),
  );

  allows('Liam looks for the one that he does not have yet', () =>
    as('learner').get(programEnrollmentPath('liam', 'botany')),
  );
  denies('Liam looks whether Una is in it', () =>
    as('learner').get(programEnrollmentPath('una', 'botany')),
  );
  denies('a visitor looks whether Una is in it', () =>
    as('visitor').get(programEnrollmentPath('una', 'botany')),
  );

  const liamIn = (
    programID: string,
    changes: object = {},
    path = programEnrollmentPath('liam', programID),
  ) => as('learner').set(path, enrol('liam', programID, changes));
  allows('Liam enrols with a date in mind', () =>
    liamIn('botany', { targetCompletionDate: new Date('2027-06-30') }),
  );
  for (const programID of ['planned', 'former', 'nothing'])
    denies(`Liam enrols in the program «${programID}»`, () => liamIn(programID));
  denies('Liam enrols in a program whose id is none', () =>
    liamIn('botany', { programID: 'Bo tany' }, programEnrollmentPath('liam', 'Bo tany')),
  );
  denies('Liam enrols somebody else', () =>
    as('learner').set(programEnrollmentPath('una', 'botany'), enrol('una', 'botany')),
  );
  denies('Liam enrols under another id', () =>
    liamIn('botany', {}, programEnrollmentPath('liam', 'former')),
  );
  for (const status of ['completed', 'paused', 'dropped'])
    denies(`Liam enrols as ${status}`, () => liamIn('botany', { status }));
  denies('Liam enrolled last year (T21)', () => liamIn('botany', { enrolledAt: longAgo }));
  denies('Liam enrols with progress (T11)', () => liamIn('botany', { progress: 100 }));
  denies('Liam sets a date that is none', () =>
    liamIn('botany', { targetCompletionDate: 'tomorrow' }),
  );

  const mine = (status: 'active' | 'paused' | 'dropped', completedAt: Date | null) =>
    put({
      [inBotany]: { ...programEnrollment.parse(aProgramEnrollment({ status })), completedAt },
    });
  for (const status of ['paused', 'dropped'])
    allows(`Erin sets it to ${status}`, () => as('enrolled').update(inBotany, { status }));
  allows('Erin comes back', async () => {
    await mine('dropped', null);
    return as('enrolled').update(inBotany, { status: 'active' });
  });
  allows('Erin comes back to a program that she had completed', async () => {
    await mine('paused', longAgo);
    return as('enrolled').update(inBotany, { status: 'completed' });
  });
  denies('Erin says that she has completed the program', () =>
    as('enrolled').update(inBotany, { status: 'completed' }),
  );
  denies('Erin says so before any function has seen the enrolment', async () => {
    await put({ [inBotany]: aProgramEnrollment() });
    return as('enrolled').update(inBotany, { status: 'completed' });
  });
  denies('Erin gives a program that she had completed a status that nobody knows', async () => {
    await mine('paused', longAgo);
    return as('enrolled').update(inBotany, { status: 'expired' });
  });
  allows('Erin sets a date', () =>
    as('enrolled').update(inBotany, { targetCompletionDate: new Date('2027-06-30') }),
  );
  for (const [field, value] of Object.entries({
    userID: 'liam',
    programID: 'former',
    enrolledAt: now(),
    progress: 100,
    doneSteps: ['course:ferns'],
    openGroupIDs: ['first'],
    completedAt: now(),
    certificateID: 'first',
    certificateHold: 1,
    status: 'expelled',
    targetCompletionDate: 'soon',
    note: 'unknown',
  }))
    denies(`Erin sets ${field} (T20)`, () => as('enrolled').update(inBotany, { [field]: value }));
  denies('somebody suspended comes back (T72)', () =>
    as('suspended').update(programEnrollmentPath('sid', 'botany'), { status: 'paused' }),
  );
});
