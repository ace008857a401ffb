import { collection } from '#model/collection';
import { company } from '#model/companies/company';
import { companyInvitation } from '#model/companies/invitation';
import { licence } from '#model/companies/licence';
import { licenceKey, licenceKeyTries } from '#model/companies/licence-key';
import { companyMember } from '#model/companies/member';
import {
  companyInvitationPath,
  companyMemberPathOf,
  companyPath,
  licenceKeyPath,
  licenceKeyTriesPath,
  licencePath,
} from '#model/companies/paths';
import { companiesOfMember, licencesOfHolder } from '#model/companies/queries';

export const companyCollections = {
  // The address is the company's.
  companies: collection(companyPath, company, {
    whereOf: () => [{ query: { collection: 'companies', where: [] } }],
    fields: ['email'],
    kept: 'school',
    onErasure: {
      does: 'keep',
      because: 'It is the company’s own address, which it changes itself.',
    },
  }),
  companyMembers: collection(companyMemberPathOf, companyMember, {
    whereOf: (uid) => [{ query: companiesOfMember(uid) }],
    fields: ['id', 'userID', 'companyID', 'role', 'name', 'joinedAt'],
    kept: 'account',
    onErasure: { does: 'delete' },
  }),
  // The address of an invitation that nobody has accepted belongs to nobody here.
  companyInvitations: collection(companyInvitationPath, companyInvitation, {
    whereOf: (uid) => [
      { query: { collection: 'company_invitations', where: [['usedBy', '==', uid]] } },
    ],
    fields: ['email', 'usedBy', 'usedAt'],
    kept: 'school',
    onErasure: { does: 'delete' },
  }),
  licences: collection(licencePath, licence, {
    whereOf: (uid) => [{ query: licencesOfHolder(uid) }],
    fields: ['taken', 'holderIDs'],
    kept: 'account',
    onErasure: {
      does: 'anonymise',
      because: 'The seat is free again; the licence is the company’s.',
    },
  }),
  licenceKeys: collection(licenceKeyPath, licenceKey, {
    whereOf: (uid) => [
      { query: { collection: 'licence_keys', where: [['redeemedBy', '==', uid]] } },
    ],
    fields: ['redeemedBy', 'redeemedAt'],
    kept: 'school',
    onErasure: {
      does: 'keep',
      because: 'A used key must stay used; without the account the id names nobody.',
    },
  }),
  licenceKeyTries: collection(licenceKeyTriesPath, licenceKeyTries, {
    whereOf: (uid) => [{ document: licenceKeyTriesPath(uid) }],
    fields: ['id', 'userID', 'triedAt'],
    kept: 'account',
    onErasure: { does: 'delete' },
  }),
};
