import type { Company } from '@trellis/model/companies/company';
import type { CompanyInvitation } from '@trellis/model/companies/invitation';
import type { Licence, LicenceTerms } from '@trellis/model/companies/licence';
import type { CompanyMember } from '@trellis/model/companies/member';
import { factory, longAgo } from '#tests/factories/factory';

const farAhead = new Date('2036-01-05T08:00:00Z');

export const aCompany = factory<Company>(
  () => ({
    name: 'Acme Gardens',
    email: 'office@acme.example',
    phone: '+44 20 7946 0000',
    address: '1 Kew Road\nLondon',
    billing: 'VAT GB123',
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  {},
);

export const aCompanyMember = factory<CompanyMember, 'admin'>(
  () => ({
    userID: 'erin',
    companyID: 'acme',
    role: 'member',
    name: 'Erin',
    joinedAt: longAgo,
  }),
  { admin: { role: 'company_admin' } },
);

export const someTerms = factory<LicenceTerms>(
  () => ({
    title: 'Gardeners 2026',
    courseIDs: ['ferns'],
    seats: 2,
    endsAt: farAhead,
    coolingOffDays: 7,
    shrinkPolicy: 'newest',
  }),
  {},
);

export const aLicence = factory<Licence>(
  () => ({
    ...someTerms(),
    companyID: 'acme',
    taken: [{ userID: 'erin', assignedAt: longAgo, endedAt: null }],
    holderIDs: ['erin'],
    createdAt: longAgo,
    updatedAt: longAgo,
  }),
  {},
);

export const anInvitation = factory<CompanyInvitation>(
  () => ({
    companyID: 'acme',
    companyName: 'Acme Gardens',
    email: 'liam@school.example',
    role: 'member',
    licenceID: null,
    createdAt: longAgo,
    expiresAt: farAhead,
    usedBy: null,
    usedAt: null,
  }),
  {},
);

/** Returns the seats of a licence, with one in use. */
export const seatsOf = (userID: string): Pick<Licence, 'taken' | 'holderIDs'> => ({
  taken: [{ userID, assignedAt: longAgo, endedAt: null }],
  holderIDs: [userID],
});
