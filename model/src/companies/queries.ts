import type { QuerySpec } from '#model/query';

/** Selects all companies by name. */
export const companiesByName = (limit: number): QuerySpec => ({
  collection: 'companies',
  where: [],
  orderBy: [['name', 'asc']],
  limit,
});

/** Selects the companies that somebody is in. */
export const companiesOfMember = (userID: string): QuerySpec => ({
  collection: 'company_members',
  where: [['userID', '==', userID]],
});

/** Selects the members of a company by name. */
export const membersOfCompany = (companyID: string, limit: number): QuerySpec => ({
  collection: 'company_members',
  where: [['companyID', '==', companyID]],
  orderBy: [['name', 'asc']],
  limit,
});

/** Selects admins of a company; two show whether there is another one. */
export const adminsOfCompany = (companyID: string, limit: number): QuerySpec => ({
  collection: 'company_members',
  where: [
    ['companyID', '==', companyID],
    ['role', '==', 'company_admin'],
  ],
  limit,
});

/** Selects the newest invitations of a company. */
export const invitationsOfCompany = (companyID: string, limit: number): QuerySpec => ({
  collection: 'company_invitations',
  where: [['companyID', '==', companyID]],
  orderBy: [['createdAt', 'desc']],
  limit,
});

/** Selects the invitations of a company that nobody has accepted. */
export const openInvitationsOfCompany = (companyID: string, limit: number): QuerySpec => ({
  collection: 'company_invitations',
  where: [
    ['companyID', '==', companyID],
    ['usedAt', '==', null],
  ],
  limit,
});

/** Selects the licences of a company. */
export const licencesOfCompany = (companyID: string): QuerySpec => ({
  collection: 'licences',
  where: [['companyID', '==', companyID]],
});

/** Selects the licences in which somebody has a seat. */
export const licencesOfHolder = (userID: string): QuerySpec => ({
  collection: 'licences',
  where: [['holderIDs', 'array-contains', userID]],
});
