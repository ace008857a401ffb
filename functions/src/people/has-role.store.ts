import type { Role } from '@trellis/model/role';
import { refs, read } from '#functions/firestore/typed-refs';
import type { Caller } from '#functions/runtime/callable-handler';

/**
 * Returns whether a caller has a role, like `hasRole` in `firestore.rules`: the claim proves that it was granted to a
 * verified address; the user document proves that it still holds.
 */
export const hasRole =
  (role: Role) =>
  async ({ uid, token }: Caller): Promise<boolean> => {
    if (token['role'] !== role || token.email_verified !== true) return false;
    const user = (await read(refs.user(uid)))?.data;
    return user?.role === role && user.isActive;
  };
