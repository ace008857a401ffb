import { companyMember } from '@trellis/model/companies/member';
import { decodeEach } from '#functions/firestore/find';
import { read, refs } from '#functions/firestore/typed-refs';
import { compare, type Mismatch } from '#functions/rebuild/mismatch.store';

/** Yields every member of a company who is named otherwise than in their profile, if they have one. */
export async function* companyMemberMismatches(): AsyncGenerator<Mismatch> {
  const members = await refs.companyMember('any', 'any').ref.parent.get();
  for (const { userID, companyID } of decodeEach(companyMember, members)) {
    const name = (await read(refs.profile(userID)))?.data.displayName;
    if (name !== undefined) yield* await compare(refs.companyMember(userID, companyID), { name });
  }
}
