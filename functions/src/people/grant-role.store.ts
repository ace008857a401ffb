import { FieldValue } from 'firebase-admin/firestore';
import type { Role } from '@trellis/model/role';
import { auth } from '#functions/firestore/admin';
import { refs, read } from '#functions/firestore/typed-refs';
import { applyAccess } from '#functions/people/apply-access.store';

/**
 * Gives an account a role: in its user document and, without waiting for the trigger, in its claim.
 * @throws if no account has the address, or if it has not finished signing up
 */
export async function grantRole(email: string, role: Role): Promise<void> {
  const { users } = await auth.getUsers([{ email }]);
  const account = users[0];
  if (account === undefined) throw new Error(`No account has the address ${email}.`);
  const userAt = refs.user(account.uid);
  if ((await read(userAt)) === null) {
    throw new Error(`${email} has an account but no user document: let them sign in once.`);
  }
  await userAt.ref.update({ role, updatedAt: FieldValue.serverTimestamp() });
  await applyAccess(account.uid);
}
