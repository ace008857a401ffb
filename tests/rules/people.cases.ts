import { profilePath, userPath, usernamePath } from '@trellis/model/paths';
import type { QuerySpec } from '@trellis/model/queries';
import { aProfile, aUsername } from '#tests/factories/a-profile';
import { aUser } from '#tests/factories/a-user';
import { accessTable, may, mayNot, stories } from '#tests/rules/access-table';
import { as, now, nowIn, type Write } from '#tests/rules/client';
import { put } from '#tests/rules/put';
import { personas } from '#tests/rules/personas';

const signUp = (uid: string, changes: object = {}) => ({
  ...nowIn(aUser({ email: `${uid}@school.example` }), 'createdAt', 'updatedAt'),
  ...changes,
});
const freeErin: Write = (batch, at) => batch.delete(at(usernamePath('erin')));
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
    //               get list create update delete
    visitor: '        ·   ·    ·      ·      ·',
    newcomer: '       ·   ·    ✓      ·      ·',
    unverified: '     ·   ·    ·      ·      ·',
    learner: '        ·   ·    ·      ·      ·',
    enrolled: '       ✓   ·    ·      ✓      ·',
    anotherLearner: ' ·   ·    ·      ·      ·',
    teacher: '        ·   ·    ·      ·      ·',
    otherTeacher: '   ·   ·    ·      ·      ·',
    admin: '          ✓   ✓    ·      ·      ·',
    companyAdmin: '   ·   ·    ·      ·      ·',
    suspended: '      ·   ·    ·      ·      ·',
    demoted: '        ·   ·    ·      ·      ·',
  },
);

stories('users', () => {
  may('a newcomer looks for the record that they do not have yet', () =>
    as('newcomer').get(userPath('nina')),
  );
  may('an unverified person signs up', () =>
    as({
      ...personas.newcomer,
      token: { email: 'nina@school.example', email_verified: false },
    }).set(userPath('nina'), signUp('nina')),
  );
  for (const role of ['teacher', 'admin', 'company_admin'])
    mayNot(`T02: a newcomer signs up as ${role}`, () =>
      as('newcomer').set(userPath('nina'), signUp('nina', { role })),
    );
  mayNot('T05: a newcomer signs up without a role', () => {
    const { role: _, ...rest } = { role: '', ...signUp('nina') };
    return as('newcomer').set(userPath('nina'), rest);
  });
  mayNot('a newcomer signs up as somebody else', () =>
    as('newcomer').set(userPath('noah'), signUp('nina')),
  );
  mayNot('T08: a newcomer signs up under an address that is not the token’s', () =>
    as('newcomer').set(userPath('nina'), signUp('nina', { email: 'tess@school.example' })),
  );
  mayNot('a newcomer signs up suspended', () =>
    as('newcomer').set(userPath('nina'), signUp('nina', { isActive: false })),
  );
  for (const field of ['createdAt', 'updatedAt'])
    mayNot(`T21: a newcomer signs up with a ${field} of their own`, () =>
      as('newcomer').set(userPath('nina'), signUp('nina', { [field]: new Date() })),
    );

  const erin = userPath('erin');
  may('T04: Erin changes everything that is hers to change', () =>
    as('enrolled').update(erin, {
      fullName: 'Erin E.',
      gender: 'female',
      nationality: 'Egyptian',
      schoolLevel: 'secondary',
      schoolName: 'School No. 3',
      specialNeeds: 'Large print.',
      preferredLanguage: 'ar',
      timezone: 'Asia/Dubai',
      updatedAt: now(),
    }),
  );
  for (const [field, value] of Object.entries({
    role: 'teacher',
    companyId: 'acme',
    emailVerified: true,
    createdAt: new Date(0),
    email: 'erin@elsewhere.example',
    isActive: false,
  }))
    mayNot(`T04: Erin changes her ${field}`, () =>
      as('enrolled').update(erin, { [field]: value, updatedAt: now() }),
    );
  for (const field of ['email', 'role', 'createdAt', 'isActive', 'fullName'] as const)
    mayNot(`T06: Erin writes her record again without ${field}`, () => {
      const { [field]: _, ...rest } = personas.enrolled.user!;
      return as('enrolled').set(erin, { ...rest, updatedAt: now() });
    });
  mayNot('T21: Erin changes her name yesterday', () =>
    as('enrolled').update(erin, {
      fullName: 'Erin E.',
      updatedAt: new Date(Date.now() - 86_400_000),
    }),
  );
  may('a suspended person reads why', () => as('suspended').get(userPath('sid')));
  mayNot('a suspended person changes their name', () =>
    as('suspended').update(userPath('sid'), { fullName: 'Sid', updatedAt: now() }),
  );
  mayNot('T72: a suspended person makes themselves active again', () =>
    as('suspended').update(userPath('sid'), { isActive: true, updatedAt: now() }),
  );

  may('an admin gives a role', () =>
    as('admin').update(userPath('liam'), { role: 'teacher', updatedAt: now() }),
  );
  may('an admin suspends', () =>
    as('admin').update(userPath('liam'), { isActive: false, updatedAt: now() }),
  );
  mayNot('an admin gives a role that there is not', () =>
    as('admin').update(userPath('liam'), { role: 'owner', updatedAt: now() }),
  );
  mayNot('an admin renames somebody', () =>
    as('admin').update(userPath('liam'), { fullName: 'William', updatedAt: now() }),
  );
  mayNot('a teacher gives a role', () =>
    as('teacher').update(userPath('liam'), { role: 'teacher', updatedAt: now() }),
  );
  mayNot('T34: an admin lists everybody at once', () =>
    as('admin').list({ collection: 'users', where: [] }),
  );
  mayNot('T34: an admin lists 101', () => as('admin').list({ ...everybody, limit: 101 }));

  for (const [story, change] of Object.entries({
    'was demoted an hour ago': { role: 'student' },
    'was suspended an hour ago': { isActive: false },
  } as const))
    mayNot(`an admin who ${story} reads a record`, async () => {
      await put({ [userPath('ada')]: { ...personas.admin.user!, ...change } });
      return as('admin').get(erin);
    });
  mayNot('somebody whose record says admin and whose token does not reads a record', async () => {
    await put({ [userPath('liam')]: { ...personas.learner.user!, role: 'admin' } });
    return as('learner').get(erin);
  });
  mayNot('T08: an admin without a verified address reads a record', async () => {
    await put({ [userPath('ada')]: personas.admin.user! });
    const token = { ...personas.admin.token!, email_verified: false };
    return as({ ...personas.admin, token }).get(erin);
  });
});

accessTable(
  'profiles: Erin’s is read, one’s own is written',
  {
    get: (client) => client.get(profilePath('erin')),
    list: (client) => client.list({ collection: 'profiles', where: [], limit: 10 }),
    create: (client) => client.set(profilePath(`${client.uid}-2`), aProfile()),
    update: (client) => client.update(profilePath(client.uid), { bio: 'I read.' }),
    delete: (client) => client.delete(profilePath(client.uid)),
  },
  {
    //               get list create update delete
    visitor: '        ·   ·    ·      ·      ·',
    newcomer: '       ✓   ·    ·      ·      ·',
    unverified: '     ✓   ·    ·      ·      ·',
    learner: '        ✓   ·    ·      ✓      ·',
    enrolled: '       ✓   ·    ·      ✓      ·',
    anotherLearner: ' ✓   ·    ·      ✓      ·',
    teacher: '        ✓   ·    ·      ✓      ·',
    otherTeacher: '   ✓   ·    ·      ✓      ·',
    admin: '          ✓   ·    ·      ✓      ·',
    companyAdmin: '   ✓   ·    ·      ✓      ·',
    suspended: '      ✓   ·    ·      ·      ·',
    demoted: '        ✓   ·    ·      ✓      ·',
  },
);

accessTable(
  'usernames: Erin’s is read, one’s own is taken; Erin’s is taken over or freed',
  {
    get: (client) => client.get(usernamePath('erin')),
    list: (client) => client.list({ collection: 'usernames', where: [], limit: 10 }),
    create: ({ uid, together }) =>
      together(
        (batch, at) => batch.set(at(usernamePath(`${uid}-x`)), aUsername({ userID: uid })),
        (batch, at) => batch.update(at(profilePath(uid)), { username: `${uid}-x` }),
        ...(uid === 'erin' ? [freeErin] : []),
      ),
    update: (client) => client.set(usernamePath('erin'), aUsername({ userID: client.uid })),
    delete: ({ uid, together }) =>
      together(freeErin, (batch, at) => batch.update(at(profilePath(uid)), { username: null })),
  },
  {
    //               get list create update delete
    visitor: '        ·   ·    ·      ·      ·',
    newcomer: '       ✓   ·    ·      ·      ·',
    unverified: '     ✓   ·    ·      ·      ·',
    learner: '        ✓   ·    ✓      ·      ·',
    enrolled: '       ✓   ·    ✓      ·      ✓',
    anotherLearner: ' ✓   ·    ✓      ·      ·',
    teacher: '        ✓   ·    ✓      ·      ·',
    otherTeacher: '   ✓   ·    ✓      ·      ·',
    admin: '          ✓   ·    ✓      ·      ·',
    companyAdmin: '   ✓   ·    ✓      ·      ·',
    suspended: '      ✓   ·    ·      ·      ·',
    demoted: '        ✓   ·    ✓      ·      ·',
  },
);

stories('profiles and usernames', () => {
  const wear = (username: string | null) => ({ ...aProfile(), username });
  const liam = profilePath('liam');

  may('a free name is looked up', () => as('learner').get(usernamePath('nobody-yet')));
  mayNot('T07: Otto writes Erin’s profile', () =>
    as('anotherLearner').update(profilePath('erin'), { bio: 'mine' }),
  );
  mayNot('a profile takes a name without its document', () =>
    as('learner').set(liam, wear('liam')),
  );
  mayNot('a profile takes somebody else’s name', () => as('learner').set(liam, wear('erin')));
  mayNot('a name is taken without the profile', () =>
    as('learner').set(usernamePath('liam'), aUsername({ userID: 'liam' })),
  );
  mayNot('a profile gives its name up and keeps the document', () =>
    as('enrolled').set(profilePath('erin'), wear(null)),
  );
  mayNot('a name is given up and the profile keeps it', () =>
    as('enrolled').delete(usernamePath('erin')),
  );
  mayNot('two names are taken at once', () =>
    as('learner').together(
      (batch, at) => batch.set(at(usernamePath('liam')), aUsername({ userID: 'liam' })),
      (batch, at) => batch.set(at(usernamePath('liam-2')), aUsername({ userID: 'liam' })),
      (batch, at) => batch.set(at(liam), wear('liam')),
    ),
  );
  for (const name of ['Li', 'LIAM', '-liam', 'liam-', 'li.am', 'a'.repeat(31), 'li am', 'лиам'])
    mayNot(`T18: the name «${name}» is taken`, () =>
      as('learner').together(
        (batch, at) => batch.set(at(usernamePath(name)), aUsername({ userID: 'liam' })),
        (batch, at) => batch.set(at(liam), wear(name)),
      ),
    );
  mayNot('a suspended person gives their name back', async () => {
    await put({
      [usernamePath('sid')]: aUsername({ userID: 'sid' }),
      [profilePath('sid')]: wear('sid'),
    });
    return as('suspended').together(
      (batch, at) => batch.delete(at(usernamePath('sid'))),
      (batch, at) => batch.set(at(profilePath('sid')), wear(null)),
    );
  });
});
