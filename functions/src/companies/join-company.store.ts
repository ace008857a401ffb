import type { WriteBatch } from 'firebase-admin/firestore';
import type { CompanyMember, MemberRole } from '@trellis/model/companies/member';
import { readAll, refs } from '#functions/firestore/typed-refs';

/** Makes somebody a member of a company in a commit; one who is there keeps their place, and may become an admin. Two reads. */
export async function joinCompany(
  batch: WriteBatch,
  { userID, companyID, role }: Pick<CompanyMember, 'userID' | 'companyID'> & { role: MemberRole },
  at: Date,
): Promise<void> {
  const memberAt = refs.companyMember(userID, companyID);
  const profileAt = refs.profile(userID);
  const stored = await readAll(memberAt, profileAt);
  const before = stored(memberAt);
  if (before === null) {
    const name = stored(profileAt)?.data.displayName ?? userID;
    const member: CompanyMember = { userID, companyID, role, name, joinedAt: at };
    batch.create(memberAt.ref, member);
  } else if (role === 'company_admin' && before.data.role !== role)
    batch.update(memberAt.ref, { role }, { lastUpdateTime: before.updateTime });
}
