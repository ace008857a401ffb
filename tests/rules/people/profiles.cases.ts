import { profilePath, usernamePath } from '@trellis/model/paths';
import { aProfile, aUsername } from '#tests/factories/a-profile';
import { accessTable, may, mayNot, stories } from '#tests/rules/access-table';
import { as, type Write } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const freeErin: Write = (batch, at) => batch.delete(at(usernamePath('erin')));

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
  mayNot('an unverified person takes a name that their profile wears already', async () => {
    await put({ [profilePath('una')]: wear('una') });
    return as('unverified').set(usernamePath('una'), aUsername({ userID: 'una' }));
  });
  mayNot('a suspended person frees a name that their profile does not wear', async () => {
    await put({
      [usernamePath('sid')]: aUsername({ userID: 'sid' }),
      [profilePath('sid')]: wear(null),
    });
    return as('suspended').delete(usernamePath('sid'));
  });
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
