import { entitlementOf } from '@trellis/model/commerce/entitlement';
import type { Company } from '@trellis/model/companies/company';
import type { Licence } from '@trellis/model/companies/licence';
import type { CompanyMember } from '@trellis/model/companies/member';
import { seatingOf } from '@trellis/model/companies/seats';
import { companyMemberPath, companyPath, entitlementPath, licencePath } from '@trellis/model/paths';
import type { Enrollment } from '@trellis/model/progress/enrollment';
import type { Documents } from '#seed/documents';

const companyID = 'baobab';
/** One in a course that costs something, whose seats are free; one whose seats are in use. */
const licences = [
  {
    id: 'baobab-balance',
    title: 'Balance sheets',
    courseIDs: ['reading-a-balance-sheet'],
    seats: 3,
  },
  { id: 'baobab-pricing', title: 'Prices', courseIDs: ['pricing-and-unit-economics'], seats: 5 },
];
const seatedIn = 'pricing-and-unit-economics';
const adminID = 'company_admin1';
/** Those whose pages are shown as they are, and tested. */
const others = ['student1', 'student2'];

/** Adds a company with its licences, and two learners who have seats. */
export function addCompany(
  documents: Documents,
  enrolled: Enrollment[],
  nameOf: (uid: string) => string,
  opened: Date,
): void {
  const company: Company = {
    name: 'Baobab Studio',
    email: 'office@baobab.test',
    phone: '+233 30 000 0000',
    address: '12 Ring Road\nAccra',
    billing: 'TIN C0000000000',
    ...{ createdAt: opened, updatedAt: opened },
  };
  documents.set(companyPath(companyID), company);
  const seated = enrolled
    .filter(({ userID, courseID }) => courseID === seatedIn && !others.includes(userID))
    .slice(0, 2);
  for (const userID of [adminID, ...seated.map((place) => place.userID)]) {
    const role = userID === adminID ? 'company_admin' : 'member';
    const member: CompanyMember = {
      ...{ userID, companyID, role, name: nameOf(userID), joinedAt: opened },
    };
    documents.set(companyMemberPath(userID, companyID), member);
  }
  const endsAt = new Date(opened.getTime() + 455 * 86_400_000);
  for (const { id, ...terms } of licences) {
    const holders = seated.filter(({ courseID }) => terms.courseIDs.includes(courseID));
    const taken = holders.map(({ userID }) => ({ userID, assignedAt: opened, endedAt: null }));
    const licence: Licence = {
      ...{ ...terms, companyID, endsAt, coolingOffDays: 7, shrinkPolicy: 'renewal' },
      ...{ ...seatingOf(taken), createdAt: opened, updatedAt: opened },
    };
    documents.set(licencePath(id), licence);
    for (const place of holders) {
      const right = entitlementOf(place, [{ kind: 'licence', id, until: endsAt }]);
      if (right) documents.set(entitlementPath(place.userID, place.courseID), right);
    }
  }
}
