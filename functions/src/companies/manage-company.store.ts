import { HttpsError } from 'firebase-functions/v2/https';
import type { Company } from '@trellis/model/companies/company';
import type { Licence } from '@trellis/model/companies/licence';
import { read, readAll, refs, type Versioned } from '#functions/firestore/typed-refs';

/**
 * Returns a company for one of its admins or an administrator, whose address was verified before; null for an administrator if
 * there is none. Nobody else learns from the refusal which companies there are. Three reads.
 */
export async function manageCompany(
  actorID: string,
  companyID: string,
): Promise<Versioned<Company> | null> {
  const userAt = refs.user(actorID);
  const memberAt = refs.companyMember(actorID, companyID);
  const companyAt = refs.company(companyID);
  const stored = await readAll(userAt, memberAt, companyAt);
  const member = stored(memberAt)?.data;
  const isTheirs =
    member?.userID === actorID && member.companyID === companyID && member.role === 'company_admin';
  if (!isTheirs && stored(userAt)?.data.role !== 'admin')
    throw new HttpsError('permission-denied', 'Not for you.');
  return stored(companyAt);
}

/** Returns a company that there is, as {@link manageCompany}. */
export async function openCompany(actorID: string, companyID: string): Promise<Company> {
  const company = await manageCompany(actorID, companyID);
  if (company === null) throw new HttpsError('not-found', 'There is no such company.');
  return company.data;
}

/** Returns a licence for the admins of its company and for administrators. Four reads. */
export async function openLicence(actorID: string, licenceID: string): Promise<Licence> {
  const licence = (await read(refs.licence(licenceID)))?.data;
  // The same words as for another company's, so that nobody finds out which licences there are.
  if (licence === undefined) throw new HttpsError('permission-denied', 'Not for you.');
  await manageCompany(actorID, licence.companyID);
  return licence;
}
