import { programPath, programStepsPath } from '@trellis/model/paths';
import { program } from '@trellis/model/programs/program';
import { programsOfTeacher } from '@trellis/model/queries';
import { aProgram, someProgramSteps } from '#tests/factories/a-program';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as } from '#tests/rules/client';

/** What functions alone write, whoever asks. */
const botany = programPath('botany');
const ofBotany = programStepsPath('botany');

accessTable(
  'programs: one that is published',
  {
    get: (client) => client.get(botany),
    list: (client) => client.list(programsOfTeacher('tess')),
    create: (client) =>
      client.set(programPath('mine'), program.parse(aProgram('draft', { authorID: client.uid }))),
    update: (client) => client.update(botany, { title: 'Another' }),
    delete: (client) => client.delete(botany),
  },
  { everyone: '✓ · · · ·', teacher: '✓ ✓ · · ·', admin: '✓ ✓ · · ·' },
);

accessTable(
  'program_steps',
  {
    get: (client) => client.get(ofBotany),
    list: (client) => client.list({ collection: 'program_steps', where: [], limit: 1 }),
    create: (client) => client.set(programStepsPath('planned'), someProgramSteps()),
    update: (client) => client.update(ofBotany, { groups: [] }),
    delete: (client) => client.delete(ofBotany),
  },
  { staff: '✓ · · · ·' },
);

stories('programs', () => {
  const planned = programPath('planned');
  const former = programPath('former');
  for (const persona of ['teacher', 'admin'] as const)
    allows(`allows ${persona} reading a draft`, () => as(persona).get(planned));
  for (const persona of ['visitor', 'enrolled', 'otherTeacher', 'demoted'] as const)
    denies(`denies ${persona} reading a draft`, () => as(persona).get(planned));
  allows('somebody who is in it reads an archived program', () => as('enrolled').get(former));
  for (const persona of ['visitor', 'learner', 'otherTeacher', 'suspended'] as const)
    denies(`denies ${persona} reading an archived program`, () => as(persona).get(former));
  denies('a teacher lists all programs', () =>
    as('otherTeacher').list({ collection: 'programs', where: [], limit: 1 }),
  );
  denies('a learner lists the published programs', () =>
    as('learner').list({ collection: 'programs', where: [['status', '==', 'published']] }),
  );
});
