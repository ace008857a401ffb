import { useEffect, useState } from 'react';
import { company } from '@trellis/model/companies/company';
import { companyInvitation, isSecretHash } from '@trellis/model/companies/invitation';
import { licence, type Licence } from '@trellis/model/companies/licence';
import { companyMember } from '@trellis/model/companies/member';
import { companyInvitationPath, companyPath } from '@trellis/model/companies/paths';
import {
  companiesByName,
  companiesOfMember,
  invitationsOfCompany,
  licencesOfCompany,
  membersOfCompany,
} from '@trellis/model/companies/queries';
import { useLiveDocument, useLiveQuery } from '#web/firebase/live-query';

export type ListedLicence = Licence & { id: string };

/** How many members, invitations and companies are shown at most. */
const mostShown = 500;

/** Returns all companies, live. One read each. */
export const useCompanies = () => useLiveQuery(companiesByName(mostShown), company);

/** Returns a company, live. One read. */
export const useCompany = (companyID: string) => useLiveDocument(companyPath(companyID), company);

/** Returns somebody's places in companies, live. One read each. */
export const useOwnCompanies = (uid: string) => useLiveQuery(companiesOfMember(uid), companyMember);

/** Returns the members of a company, live. One read each. */
export const useMembers = (companyID: string) =>
  useLiveQuery(membersOfCompany(companyID, mostShown), companyMember);

/** Returns the newest invitations of a company, live. One read each. */
export const useInvitations = (companyID: string) =>
  useLiveQuery(invitationsOfCompany(companyID, 100), companyInvitation);

/** Returns the licences of a company with their seats, live. One read each. */
export const useLicences = (companyID: string) =>
  useLiveQuery(licencesOfCompany(companyID), licence);

/**
 * Returns an invitation by the secret of its link, or the hash that a notification has, live; denied if it is for another
 * address. One read.
 */
export function useInvitation(key: string) {
  const [hash, setHash] = useState<string | null>(null);
  useEffect(() => {
    void hashOf(key).then(setHash);
  }, [key]);
  const invitationID = isSecretHash(key) ? key : hash;
  return useLiveDocument(invitationID && companyInvitationPath(invitationID), companyInvitation);
}

/** Returns the id of an invitation, as the function that made it. */
async function hashOf(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
