import {
  companyInvitationPath,
  companyMemberPath,
  companyPath,
  entitlementPath,
  licenceKeyPath,
  licenceKeyTriesPath,
  licencePath,
  notificationPath,
} from '@trellis/model/paths';
import {
  companiesByName,
  companiesOfMember,
  enrollmentsOfLearner,
  invitationsOfCompany,
  licencesOfCompany,
  licencesOfHolder,
  membersOfCompany,
} from '@trellis/model/queries';
import { aCompany, aCompanyMember, aLicence, anInvitation } from '#tests/factories/a-company';
import { aNotification } from '#tests/factories/a-notification';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as, setting } from '#tests/rules/client';
import { put } from '#tests/rules/put';

/** Cora is an admin of Acme, Erin a member; Otto is an admin of Globex alone. */
const acme = companyPath('acme');
const erins = companyMemberPath('erin', 'acme');
const hashed = companyInvitationPath('hashed');
const gardeners = licencePath('gardeners');

accessTable(
  'companies: Acme',
  {
    get: (client) => client.get(acme),
    list: (client) => client.list(companiesByName(100)),
    create: (client) => client.set(companyPath('mine'), aCompany()),
    update: (client) => client.update(acme, { name: 'Mine' }),
    delete: (client) => client.delete(acme),
  },
  { companyAdmin: '✓ · · · ·', enrolled: '✓ · · · ·', admin: '✓ ✓ · · ·' },
);

accessTable(
  'company_members: Erin in Acme',
  {
    get: (client) => client.get(erins),
    list: (client) => client.list(membersOfCompany('acme', 100)),
    create: (client) =>
      client.set(
        companyMemberPath(client.uid, 'acme'),
        aCompanyMember('admin', { userID: client.uid }),
      ),
    update: (client) => client.update(erins, { role: 'company_admin' }),
    delete: (client) => client.delete(erins),
  },
  { companyAdmin: '✓ ✓ · · ·', enrolled: '✓ · · · ·', admin: '✓ ✓ · · ·' },
);

accessTable(
  'company_invitations: Liam’s to Acme',
  {
    get: (client) => client.get(hashed),
    list: (client) => client.list(invitationsOfCompany('acme', 100)),
    create: (client) => client.set(companyInvitationPath('mine'), anInvitation()),
    update: (client) => client.update(hashed, { role: 'company_admin' }),
    delete: (client) => client.delete(hashed),
  },
  { companyAdmin: '✓ ✓ · · ·', learner: '✓ · · · ·', admin: '✓ ✓ · · ·' },
);

accessTable(
  'licences: one of Acme (T81)',
  {
    get: (client) => client.get(gardeners),
    list: (client) => client.list(licencesOfCompany('acme')),
    create: (client) => client.set(licencePath('mine'), aLicence()),
    update: (client) => client.update(gardeners, { seats: 2000 }),
    delete: (client) => client.delete(gardeners),
  },
  { companyAdmin: '✓ ✓ · · ·', admin: '✓ ✓ · · ·' },
);

stories('companies', () => {
  allows('Erin lists the companies that she is in', () =>
    as('enrolled').list(companiesOfMember('erin')),
  );
  allows('Liam looks for a place in a company that he does not have', () =>
    as('learner').get(companyMemberPath('liam', 'acme')),
  );
  denies('Liam looks for somebody else’s', () =>
    as('learner').get(companyMemberPath('una', 'acme')),
  );
  denies('Otto lists the companies that Erin is in', () =>
    as('anotherLearner').list(companiesOfMember('erin')),
  );
  allows('Otto reads his own company', () => as('anotherLearner').get(companyPath('globex')));
  allows('Otto lists the members of his own company', () =>
    as('anotherLearner').list(membersOfCompany('globex', 100)),
  );
  denies('Cora reads another company', () => as('companyAdmin').get(companyPath('globex')));
  for (const query of [
    membersOfCompany('globex', 100),
    invitationsOfCompany('globex', 100),
    licencesOfCompany('globex'),
  ])
    denies(`Cora lists ${query.collection} of another company (T81)`, () =>
      as('companyAdmin').list(query),
    );
  denies('Erin lists the licences in which she has a seat, with others’ seats', () =>
    as('enrolled').list(licencesOfHolder('erin')),
  );
  denies('an admin lists more companies than a page shows', () =>
    as('admin').list(companiesByName(501)),
  );
  denies('somebody guesses at keys of licences (T82)', async () => {
    await put({ [licenceKeyPath('hash')]: { licenceID: 'gardeners' } });
    return as('companyAdmin').get(licenceKeyPath('hash'));
  });
  const aliased = 'company_members/cora_globex';
  denies('Cora reads a company by a place in another one', async () => {
    await put({ [aliased]: aCompanyMember('admin', { userID: 'cora' }) });
    return as('companyAdmin').get(companyPath('globex'));
  });
  denies('Cora reads a company by the place of somebody else', async () => {
    await put({ [aliased]: aCompanyMember('admin', { userID: 'otto', companyID: 'globex' }) });
    return as('companyAdmin').get(companyPath('globex'));
  });
  denies('Erin as a member lists the members', () =>
    as('enrolled').list(membersOfCompany('acme', 100)),
  );
});

stories('what an attacker tries in a company', () => {
  denies('Erin makes herself an admin of Globex together with a company of her own (T75)', () =>
    as('enrolled').together(
      setting(
        companyMemberPath('erin', 'globex'),
        aCompanyMember('admin', { companyID: 'globex' }),
      ),
      setting(companyPath('globex'), aCompany({ name: 'Erin’s' })),
    ),
  );
  denies('Sid goes on managing the company after he was suspended', async () => {
    await put({ [companyMemberPath('sid', 'acme')]: aCompanyMember('admin', { userID: 'sid' }) });
    return as('suspended').list(licencesOfCompany('acme'));
  });
  denies('Erin takes a seat by changing who has one (T81)', () =>
    as('enrolled').update(gardeners, { holderIDs: ['erin', 'liam'] }),
  );
  denies('Cora lists all members of all companies', () =>
    as('companyAdmin').list({ collection: 'company_members', where: [], limit: 1 }),
  );
  denies('Liam lists who else is invited, by his own address', () =>
    as('learner').list({
      collection: 'company_invitations',
      where: [['email', '==', 'liam@school.example']],
      limit: 1,
    }),
  );
  denies('Liam puts his invitation on another address', () =>
    as('learner').update(hashed, { email: 'erin@school.example' }),
  );
  denies('Liam makes guessing at keys free again (T82)', () =>
    as('learner').set(licenceKeyTriesPath('liam'), { userID: 'liam', triedAt: [] }),
  );
  denies('Cora makes a key of her own, past the seats that are paid (T82)', () =>
    as('companyAdmin').set(licenceKeyPath('mine'), {
      ...{ licenceID: 'gardeners', createdAt: new Date(), expiresAt: new Date() },
      ...{ redeemedBy: null, redeemedAt: null },
    }),
  );
  denies('Cora looks at what a member learns elsewhere (T81)', () =>
    as('companyAdmin').list(enrollmentsOfLearner('erin', ['active'])),
  );
  denies('Cora looks at what a member has bought', () =>
    as('companyAdmin').get(entitlementPath('erin', 'paid')),
  );
  denies('Cora tells Liam in the name of a company', () =>
    as('companyAdmin').set(notificationPath('liam', 'company:invited:acme'), aNotification()),
  );
});
