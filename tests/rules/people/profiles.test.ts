import { profilePath, usernamePath } from '@trellis/model/paths';
import { aProfile, aUsername } from '#tests/factories/a-profile';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, deleting, setting, updating } from '#tests/rules/client';
import { put } from '#tests/rules/put';

const freeErin = deleting(usernamePath('erin'));

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
    active: '✓ · · · ·',
    verified: '✓ · · ✓ ·',
  },
);

accessTable(
  'usernames: Erin’s is read, one’s own is taken; Erin’s is taken over or freed',
  {
    get: (client) => client.get(usernamePath('erin')),
    list: (client) => client.list({ collection: 'usernames', where: [], limit: 10 }),
    create: ({ uid, together }) =>
      together(
        setting(usernamePath(`${uid}-x`), aUsername({ userID: uid })),
        updating(profilePath(uid), { username: `${uid}-x` }),
        ...(uid === 'erin' ? [freeErin] : []),
      ),
    update: (client) => client.set(usernamePath('erin'), aUsername({ userID: client.uid })),
    delete: ({ uid, together }) =>
      together(freeErin, updating(profilePath(uid), { username: null })),
  },
  {
    active: '✓ · · · ·',
    verified: '✓ · ✓ · ·',
    owner: '✓ · ✓ · ✓',
  },
);

stories('profiles and usernames', () => {
  const wear = (username: string | null) => ({ ...aProfile(), username });
  const liam = profilePath('liam');

  allows('allows looking for one’s own profile before there is one', () =>
    as('newcomer').get(profilePath('nina')),
  );
  allows('a suspended person their own profile', () => as('suspended').get(profilePath('sid')));
  allows('a free name is looked up', () => as('learner').get(usernamePath('nobody-yet')));
  denies('Otto writes Erin’s profile (T07)', () =>
    as('anotherLearner').update(profilePath('erin'), { bio: 'mine' }),
  );
  denies('a profile takes a name without its document', () =>
    as('learner').set(liam, wear('liam')),
  );
  denies('a profile takes somebody else’s name', () => as('learner').set(liam, wear('erin')));
  denies('a name is taken without the profile', () =>
    as('learner').set(usernamePath('liam'), aUsername({ userID: 'liam' })),
  );
  denies('a profile gives its name up and keeps the document', () =>
    as('enrolled').set(profilePath('erin'), wear(null)),
  );
  denies('a name is given up and the profile keeps it', () =>
    as('enrolled').delete(usernamePath('erin')),
  );
  allows('a first name is taken while somebody else’s is “null”', async () => {
    await put({ [usernamePath('null')]: aUsername({ userID: 'otto' }) });
    return as('learner').together(
      setting(usernamePath('liam'), aUsername({ userID: 'liam' })),
      setting(liam, wear('liam')),
    );
  });
  denies('two names are taken at once', () =>
    as('learner').together(
      setting(usernamePath('liam'), aUsername({ userID: 'liam' })),
      setting(usernamePath('liam-2'), aUsername({ userID: 'liam' })),
      setting(liam, wear('liam')),
    ),
  );
  for (const name of ['Li', 'LIAM', '-liam', 'liam-', 'li.am', 'a'.repeat(31), 'li am', 'лиам'])
    denies(`the name «${name}» is taken (T18)`, () =>
      as('learner').together(
        setting(usernamePath(name), aUsername({ userID: 'liam' })),
        setting(liam, wear(name)),
      ),
    );
  denies('an unverified person takes a name that their profile wears already', async () => {
    await put({ [profilePath('una')]: wear('una') });
    return as('unverified').set(usernamePath('una'), aUsername({ userID: 'una' }));
  });
  denies('a suspended person frees a name that their profile does not wear', async () => {
    await put({
      [usernamePath('sid')]: aUsername({ userID: 'sid' }),
      [profilePath('sid')]: wear(null),
    });
    return as('suspended').delete(usernamePath('sid'));
  });
  denies('a suspended person gives their name back', async () => {
    await put({
      [usernamePath('sid')]: aUsername({ userID: 'sid' }),
      [profilePath('sid')]: wear('sid'),
    });
    return as('suspended').together(
      deleting(usernamePath('sid')),
      setting(profilePath('sid'), wear(null)),
    );
  });
});
