import { companiesOfMember } from '@trellis/model/queries';
import { queryOf } from '#functions/firestore/find';
import { readAll, refs } from '#functions/firestore/typed-refs';
import { retryWithBackoff } from '#functions/runtime/retry-with-backoff';

/**
 * Copies somebody's current name to their place in a company, where it differs. Two reads. Both are read as of one moment, and
 * written only if the place has not changed since; so an earlier name cannot replace a later one.
 */
export const nameMember = (uid: string, companyID: string): Promise<void> =>
  retryWithBackoff(async () => {
    const profileAt = refs.profile(uid);
    const memberAt = refs.companyMember(uid, companyID);
    const stored = await readAll(profileAt, memberAt);
    const member = stored(memberAt);
    const name = stored(profileAt)?.data.displayName;
    if (member === null || name === undefined || member.data.name === name) return;
    await memberAt.ref.update({ name }, { lastUpdateTime: member.updateTime });
  });

/** Copies a person's current name to their places in companies. Costs two reads for each, at least one. */
export async function nameMembers(uid: string): Promise<void> {
  const { docs } = await queryOf(companiesOfMember(uid)).select('companyID').get();
  for (const found of docs) await nameMember(uid, String(found.get('companyID')));
}
