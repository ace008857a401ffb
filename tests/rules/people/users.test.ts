import { userPath } from '@trellis/model/paths';
import type { QuerySpec } from '@trellis/model/queries';
import { aUser } from '#tests/factories/a-user';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, now, nowIn } from '#tests/rules/client';
import { put } from '#tests/rules/put';
import { personas } from '#tests/rules/personas';

const signUp = (uid: string, changes: object = {}) => ({
  ...nowIn(aUser({ email: `${uid}@school.example` }), 'createdAt', 'updatedAt'),
  ...changes,
});
const everybody: QuerySpec = { collection: 'users', where: [], limit: 100 };

accessTable(
  'users: the record of Erin, and one of one’s own',
  {
    get: (client) => client.get(userPath('erin')),
    list: (client) => client.list(everybody),
    create: (client) => client.set(userPath(client.uid), signUp(client.uid)),
    update: (client) => client.update(userPath('erin'), { fullName: 'Erin E.', updatedAt: now() }),
    delete: (client) => client.delete(userPath(client.uid)),
  },
  {
    newcomer: '· · ✓ · ·',
    owner: '✓ · · ✓ ·',
    admin: '✓ ✓ · · ·',
  },
);

stories('users', () => {
  allows('a newcomer looks for the record that they do not have yet', () =>
    as('newcomer').get(userPath('nina')),
  );
  allows('an unverified person signs up', () =>
    as({
      ...personas.newcomer,
      token: { email: 'nina@school.example', email_verified: false },
    }).set(userPath('nina'), signUp('nina')),
  );
  for (const role of ['teacher', 'admin', 'company_admin'])
    denies(`a newcomer signs up as ${role} (T02)`, () =>
      as('newcomer').set(userPath('nina'), signUp('nina', { role })),
    );
  denies('a newcomer signs up without a role (T05)', () => {
    const { role: _, ...rest } = { role: '', ...signUp('nina') };
    return as('newcomer').set(userPath('nina'), rest);
  });
  denies('a newcomer signs up as somebody else', () =>
    as('newcomer').set(userPath('noah'), signUp('nina')),
  );
  denies('a newcomer signs up under an address that is not the token’s (T08)', () =>
    as('newcomer').set(userPath('nina'), signUp('nina', { email: 'tess@school.example' })),
  );
  denies('a newcomer signs up suspended', () =>
    as('newcomer').set(userPath('nina'), signUp('nina', { isActive: false })),
  );
  for (const field of ['createdAt', 'updatedAt'])
    denies(`a newcomer signs up with a ${field} of their own (T21)`, () =>
      as('newcomer').set(userPath('nina'), signUp('nina', { [field]: new Date() })),
    );

  const erin = userPath('erin');
  allows('Erin changes everything that is hers to change (T04)', () =>
    as('enrolled').update(erin, {
      fullName: 'Erin E.',
      gender: 'female',
      nationality: 'Egyptian',
      schoolLevel: 'secondary',
      schoolName: 'School No. 3',
      specialNeeds: 'Large print.',
      preferredLanguage: 'ar',
      timezone: 'Asia/Dubai',
      settings: aUser('told').settings,
      clockChangedAt: now(),
      updatedAt: now(),
    }),
  );
  allows('Erin changes one setting', () =>
    as('enrolled').update(erin, { 'settings.textSize': 'large', updatedAt: now() }),
  );
  for (const [name, value] of Object.entries({
    textSize: 'huge',
    font: 'comic',
    reducesMotion: 'yes',
    showsCaptions: null,
    wantsExtraTime: 1,
    mutedNotifications: ['everything'],
    isAdmin: true,
  }))
    denies(`Erin sets ${name} to ${JSON.stringify(value)} (T12)`, () =>
      as('enrolled').update(erin, { [`settings.${name}`]: value, updatedAt: now() }),
    );
  denies('Erin starts her day at hour 24 (T12)', () =>
    as('enrolled').update(erin, {
      'settings.dayStartHour': 24,
      clockChangedAt: now(),
      updatedAt: now(),
    }),
  );
  denies('Erin mutes one kind of notification ten times (T14)', () =>
    as('enrolled').update(erin, {
      'settings.mutedNotifications': Array<string>(11).fill('enrolled'),
      updatedAt: now(),
    }),
  );
  denies('an admin changes somebody’s settings', () =>
    as('admin').update(erin, { 'settings.textSize': 'large', updatedAt: now() }),
  );
  denies('an admin changes them along with a role', () =>
    as('admin').update(erin, {
      role: 'teacher',
      'settings.wantsExtraTime': true,
      updatedAt: now(),
    }),
  );
  denies('a teacher changes a learner’s settings', () =>
    as('teacher').update(erin, { 'settings.wantsExtraTime': true, updatedAt: now() }),
  );

  /** Returns Erin's client with this email address in the token. */
  const erinAt = (email: string, email_verified: boolean) =>
    as({ ...personas.enrolled, token: { email, email_verified } });
  const moves = { email: 'erin@home.example', updatedAt: now() };
  allows('Erin’s record follows her to the address that she has verified', () =>
    erinAt('erin@home.example', true).update(erin, moves),
  );
  allows('Erin changes her name while her record still has the address of before', () =>
    erinAt('erin@home.example', true).update(erin, { fullName: 'Erin E.', updatedAt: now() }),
  );
  denies('Erin’s record takes an address that she has not verified (T08)', () =>
    erinAt('erin@home.example', false).update(erin, moves),
  );
  denies('Erin’s record takes another address than the one that she has verified (T08)', () =>
    erinAt('erin@work.example', true).update(erin, moves),
  );
  denies('Erin’s record takes an address while her token has none (T08)', () =>
    as({ ...personas.enrolled, token: { email_verified: true } }).update(erin, moves),
  );
  denies('an admin moves somebody’s record to the admin’s own address', () =>
    as('admin').update(erin, { email: 'ada@school.example', updatedAt: now() }),
  );
  for (const [field, value] of Object.entries({
    role: 'teacher',
    companyId: 'acme',
    emailVerified: true,
    createdAt: new Date(0),
    email: 'erin@elsewhere.example',
    isActive: false,
  }))
    denies(`Erin changes her ${field} (T04)`, () =>
      as('enrolled').update(erin, { [field]: value, updatedAt: now() }),
    );
  for (const field of ['email', 'role', 'createdAt', 'isActive', 'fullName'] as const)
    denies(`Erin writes her record again without ${field} (T06)`, () => {
      const { [field]: _, ...rest } = personas.enrolled.user!;
      return as('enrolled').set(erin, { ...rest, updatedAt: now() });
    });
  denies('Erin changes her name yesterday (T21)', () =>
    as('enrolled').update(erin, {
      fullName: 'Erin E.',
      updatedAt: new Date(Date.now() - 86_400_000),
    }),
  );
  allows('a suspended person reads why', () => as('suspended').get(userPath('sid')));
  denies('a suspended person changes their name', () =>
    as('suspended').update(userPath('sid'), { fullName: 'Sid', updatedAt: now() }),
  );
  denies('a suspended person makes themselves active again (T72)', () =>
    as('suspended').update(userPath('sid'), { isActive: true, updatedAt: now() }),
  );

  for (const role of ['teacher', 'admin', 'company_admin', 'student'])
    allows(`an admin gives the role ${role}`, () =>
      as('admin').update(userPath('liam'), { role, updatedAt: now() }),
    );
  allows('an admin suspends', () =>
    as('admin').update(userPath('liam'), { isActive: false, updatedAt: now() }),
  );
  denies('an admin gives a role that there is not', () =>
    as('admin').update(userPath('liam'), { role: 'owner', updatedAt: now() }),
  );
  denies('an admin renames somebody', () =>
    as('admin').update(userPath('liam'), { fullName: 'William', updatedAt: now() }),
  );
  denies('a teacher gives a role', () =>
    as('teacher').update(userPath('liam'), { role: 'teacher', updatedAt: now() }),
  );
  denies('an admin lists everybody at once (T34)', () =>
    as('admin').list({ collection: 'users', where: [] }),
  );
  denies('an admin lists 101 (T34)', () => as('admin').list({ ...everybody, limit: 101 }));

  for (const [story, change] of Object.entries({
    'was demoted an hour ago': { role: 'student' },
    'was suspended an hour ago': { isActive: false },
  } as const))
    denies(`an admin who ${story} reads a record`, async () => {
      await put({ [userPath('ada')]: { ...personas.admin.user!, ...change } });
      return as('admin').get(erin);
    });
  denies('somebody whose record says admin and whose token does not reads a record', async () => {
    await put({ [userPath('liam')]: { ...personas.learner.user!, role: 'admin' } });
    return as('learner').get(erin);
  });
  denies('an admin without a verified address reads a record (T08)', async () => {
    await put({ [userPath('ada')]: personas.admin.user! });
    const token = { ...personas.admin.token!, email_verified: false };
    return as({ ...personas.admin, token }).get(erin);
  });
});
