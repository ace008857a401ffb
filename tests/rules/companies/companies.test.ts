import {
  companyInvitationPath,
  companyMemberPath,
  companyPath,
  licenceKeyPath,
  licencePath,
} from '@trellis/model/paths';
import {
  companiesByName,
  companiesOfMember,
  invitationsOfCompany,
  licencesOfCompany,
  licencesOfHolder,
  membersOfCompany,
} from '@trellis/model/queries';
import { aCompany, aCompanyMember, aLicence, anInvitation } from '#tests/factories/a-company';
import { accessTable, allows, denies, stories } from '#tests/rules/access-table';
import { as } from '#tests/rules/client';
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
