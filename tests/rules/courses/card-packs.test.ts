import {
  cardFlagPath,
  cardPackPath,
  coursePath,
  enrollmentPath,
  flashcardPath,
  userPath,
} from '@trellis/model/paths';
import { cardFlagsOf } from '@trellis/model/queries';
import { aCardFlag, aCardPack } from '#tests/factories/a-review-log';
import { anEnrollment } from '#tests/factories/an-enrollment';
import { longAgo } from '#tests/factories/factory';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, nowIn } from '#tests/rules/client';
import { personas } from '#tests/rules/personas';
import { put } from '#tests/rules/put';

const pack = cardPackPath('ferns', 'first');
const erinsFlag = cardFlagPath('ferns', 'erin_sori');
const flag = (changes: Parameters<typeof aCardFlag>[0] & object = {}) =>
  nowIn(aCardFlag({ cardID: 'rhizome' }, changes), 'createdAt');

accessTable(
  'courses/…/card_packs',
  {
    get: (client) => client.get(pack),
    list: (client) =>
      client.list({ collection: 'courses/ferns/card_packs', where: [], limit: 100 }),
    create: (client) => client.set(cardPackPath('ferns', 'second'), aCardPack()),
    update: (client) => client.update(pack, { version: 2 }),
    delete: (client) => client.delete(pack),
  },
  { members: '✓ ✓ · · ·', staff: '✓ ✓ · · ·' },
);

accessTable(
  'courses/…/card_flags: Erin’s, and some of one’s own',
  {
    get: (client) => client.get(erinsFlag),
    list: (client) => client.list(cardFlagsOf('ferns')),
    create: (client) =>
      client.set(cardFlagPath('ferns', `${client.uid}_rhizome`), flag({ userID: client.uid })),
    update: (client) => client.update(erinsFlag, { reason: 'No.' }),
    delete: (client) => client.delete(erinsFlag),
  },
  {
    owner: '✓ · ✓ · ✓',
    anotherLearner: '· · ✓ · ·',
    teacher: '✓ ✓ · · ✓',
    admin: '✓ ✓ · · ·',
  },
);

stories('packs and flags of cards', () => {
  const erin = as('enrolled');
  const say = (id: string, changes: object = {}) =>
    erin.set(cardFlagPath('ferns', id), flag(changes));

  for (const status of ['paused', 'dropped'] as const)
    denies(`Erin, whose enrolment is ${status}, reads a pack (T31)`, async () => {
      await put({ [enrollmentPath('erin', 'ferns')]: anEnrollment(status) });
      return erin.get(pack);
    });
  denies('Erin reads a pack of a course that she does not take (T23)', () =>
    erin.get(cardPackPath('mosses', 'first')),
  );

  allows('Erin looks for a flag that she did not raise yet', () =>
    erin.get(cardFlagPath('ferns', 'erin_rhizome')),
  );
  allows('Erin takes her flag back and raises it again', async () => {
    await erin.delete(erinsFlag);
    return say('erin_sori', { cardID: 'sori' });
  });
  denies('Erin looks whether Otto flagged a card (T26)', () =>
    erin.get(cardFlagPath('ferns', 'otto_rhizome')),
  );
  denies('Erin flags in the name of Otto (T26)', () => say('otto_rhizome', { userID: 'otto' }));
  denies('Erin flags under an id of Otto (T26)', () => say('otto_rhizome'));
  denies('Erin flags a card twice, under another id (T14)', () => say('erin_rhizome_2'));
  denies('Erin flags a card that is not there', () => say('erin_nothing', { cardID: 'nothing' }));
  denies('Erin flags a card of another course', async () => {
    await put({ [flashcardPath('mosses', 'moss')]: null });
    return say('erin_moss', { cardID: 'moss' });
  });
  denies('a flag names a path as its card (T19)', () =>
    say('erin_a%2Fb', { cardID: 'rhizome/../sori' }),
  );
  denies('a reason is longer than 500 characters (T14)', () =>
    say('erin_rhizome', { reason: 'x'.repeat(501) }),
  );
  denies('a flag is dated back (T21)', () =>
    erin.set(cardFlagPath('ferns', 'erin_rhizome'), aCardFlag({ cardID: 'rhizome' })),
  );
  denies('a flag says who mended it (T11)', () => say('erin_rhizome', { mendedBy: 'tess' }));
  denies('Erin flags a card of a course that became a draft (T28)', async () => {
    await put({ [coursePath('ferns')]: { teacherIDs: ['tess'], status: 'draft' } });
    return say('erin_rhizome');
  });
  denies('Erin, suspended a moment ago, takes her flag back (T72)', async () => {
    await put({ [userPath('erin')]: { ...personas.enrolled.user!, isActive: false } });
    return erin.delete(erinsFlag);
  });
  denies('a teacher of another course removes a flag (T62)', () =>
    as('otherTeacher').delete(erinsFlag),
  );
  denies('a pack is dated by a learner (T32)', () =>
    erin.update(pack, { version: 2, at: longAgo }),
  );
});
