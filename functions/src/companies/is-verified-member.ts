import { hasVerifiedAddress } from '#functions/certificates/has-verified-address';
import { isActive } from '#functions/people/is-active.store';
import type { Caller } from '#functions/runtime/callable-handler';

/** Returns whether a caller has signed up and is not suspended. Throws if their address is not verified. */
export const isVerifiedMember = async (caller: Caller): Promise<boolean> =>
  hasVerifiedAddress(caller) && isActive(caller);
