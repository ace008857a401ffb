import type { UserRecord } from 'firebase-admin/auth';
import { warn } from 'firebase-functions/logger';
import type { User } from '@trellis/model/user';
import { auth } from '#functions/firestore/admin';
import { refs, read } from '#functions/firestore/typed-refs';
import { endSessions } from '#functions/people/end-sessions.store';

/**
 * Updates the auth account from `users/{uid}`: the `role` claim, and whether it may sign in. Reads the document again
 * after every change, so that the later of two concurrent changes wins.
 */
export async function applyAccess(uid: string): Promise<void> {
  for (;;) {
    const user = (await read(refs.user(uid)))?.data;
    if (user === undefined) return;
    const account = await accountOf(uid);
    if (account === null) return warn('user without an auth account', { uid });
    if (agrees(account, user)) return;

    await auth.setCustomUserClaims(uid, { ...account.customClaims, role: user.role });
    // Disable last: a disabled account has no session left.
    if (!user.isActive) await endSessions(uid);
    await auth.updateUser(uid, { disabled: !user.isActive });
  }
}

const agrees = ({ customClaims, disabled }: UserRecord, { role, isActive }: User): boolean =>
  customClaims?.['role'] === role && disabled === !isActive;

async function accountOf(uid: string): Promise<UserRecord | null> {
  const { users } = await auth.getUsers([{ uid }]);
  return users[0] ?? null;
}
