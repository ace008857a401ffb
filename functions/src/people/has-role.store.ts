import type { Role } from '@trellis/model/role';
import { refs, read } from '#functions/firestore/typed-refs';
import type { Caller } from '#functions/runtime/callable-handler';

/**
 * Whether a caller has a role, as `hasRole` in `firestore.rules` says it: the claim tells who was given it, under an
 * address that is verified; the user document, who still has it.
 */
export const hasRole =
  (role: Role) =>
  async ({ uid, token }: Caller): Promise<boolean> => {
    if (token['role'] !== role || token.email_verified !== true) return false;
    const user = (await read(refs.user(uid)))?.data;
    return user?.role === role && user.isActive;
  };
